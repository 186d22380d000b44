import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusedOf, totalsByStatus, wordOf } from './status-words.ts';

const days = [
  { day: '2026-03-27', requests: 3, statuses: [{ status: 201, requests: 3 }] },
  {
    ...{ day: '2026-03-28', requests: 9 },
    statuses: [
      { status: 201, requests: 1 },
      { status: 422, requests: 7 },
      { status: 503, requests: 1 },
    ],
  },
];

test('statuses are added up over the days, the most frequent first', () => {
  assert.deepEqual(totalsByStatus(days), [
    { status: 422, requests: 7 },
    { status: 201, requests: 4 },
    { status: 503, requests: 1 },
  ]);
  assert.deepEqual(totalsByStatus([]), []);
});

test('what was not accepted counts as refused', () => {
  assert.deepEqual(days.map(refusedOf), [0, 8]);
});

test('a status without words of its own has those of its class', () => {
  assert.deepEqual([201, 422, 418, 500].map(wordOf), ['accepted', 422, 'refused', 'failed']);
});
