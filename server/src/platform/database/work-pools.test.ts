import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxForOne, maxForStrangers } from './work-pools.ts';

test('whatever the number of slots → one workspace never holds all of them', () => {
  assert.deepEqual([2, 3, 8, 16, 88].map(maxForOne), [1, 2, 6, 11, 59]);
});

test('a single slot → whoever comes may hold it', () => {
  assert.equal(maxForOne(1), 1);
});

test('whatever the number of slots → strangers together hold half of them at most', () => {
  assert.deepEqual([1, 2, 3, 8, 16].map(maxForStrangers), [1, 1, 1, 4, 8]);
});
