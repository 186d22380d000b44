import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextIndex } from './next-index.ts';

test('↓ after the last choice goes to the first, ↑ before the first to the last', () => {
  assert.equal(nextIndex('ArrowDown', 2, 3), 0);
  assert.equal(nextIndex('ArrowUp', 0, 3), 2);
});

test('other keys and an empty list change nothing', () => {
  assert.equal(nextIndex('a', 0, 3), undefined);
  assert.equal(nextIndex('ArrowDown', 0, 0), undefined);
});
