import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxForGuests, maxPerWorkspace } from './work-pools.ts';

test('any number of slots above one → one workspace never holds all of them', () => {
  assert.deepEqual([2, 3, 8, 16, 88].map(maxPerWorkspace), [1, 2, 6, 11, 59]);
});

test('a single slot → any workspace may hold it', () => {
  assert.equal(maxPerWorkspace(1), 1);
});

test('any number of slots above one → all guests together hold at most half of them', () => {
  assert.deepEqual([1, 2, 3, 8, 16].map(maxForGuests), [1, 1, 1, 4, 8]);
});
