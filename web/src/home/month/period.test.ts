import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSince, lastDays } from './period.ts';

test('the period is 28 days with today', () => {
  assert.deepEqual(lastDays('2026-11-27'), { from: '2026-10-31', to: '2026-11-27' });
});

test('a change needs something before it', () => {
  assert.equal(changeSince(112, 100), 0.12);
  assert.equal(changeSince(3, 0), undefined);
});
