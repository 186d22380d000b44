import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreLevel } from './score-level.ts';

test('a score raises no bar below 25, one from 25, two from 50 and three from 80', () => {
  assert.deepEqual([0, 24, 25, 49, 50, 79, 80, 100].map(scoreLevel), [0, 0, 1, 1, 2, 2, 3, 3]);
});
