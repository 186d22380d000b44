import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reorder } from './reorder.ts';

const ids = (items: { id: number }[]) => items.map(({ id }) => id);
const items = [{ id: 1 }, { id: 2 }, { id: 3 }];

test('an item moves to its place, and the others close up', () => {
  assert.deepEqual(ids(reorder(items, 1, 2)), [2, 3, 1]);
  assert.deepEqual(ids(reorder(items, 3, 0)), [3, 1, 2]);
  assert.deepEqual(ids(reorder(items, 9, 0)), [1, 2, 3]);
});
