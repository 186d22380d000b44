import assert from 'node:assert/strict';
import { test } from 'node:test';
import { niceMax } from './nice-max.ts';

test('an axis ends at a round number that no value exceeds', () => {
  assert.deepEqual([0, 3, 7, 11, 55, 101, 4_321, 9_999].map(niceMax), [
    ...[4, 4, 8, 20, 60, 200, 6_000, 10_000],
  ]);
});
