import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueFromInput, dueToInput } from './due-input.ts';

const berlin = 'Europe/Berlin';

test('a time is that of the clock on the wall', () => {
  assert.equal(dueFromInput('2026-11-27T14:30', berlin), '2026-11-27T13:30:00.000Z');
  assert.equal(dueToInput('2026-11-27T13:30:00Z', berlin), '2026-11-27T14:30');
});

test('a whole day stays one, and an empty input has no time', () => {
  const due = '2026-11-27T22:59:59.000Z';
  assert.equal(dueFromInput(dueToInput(due, berlin), berlin), due);
  assert.equal(dueFromInput('', berlin), null);
});
