import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lateness } from './lateness.ts';

test('a lead is late after an hour, and very late after a day', () => {
  const minutes = [59, 60, 1439, 1440].map((minute) => lateness(minute * 60_000));
  assert.deepEqual(minutes, [undefined, 'late', 'late', 'very']);
});
