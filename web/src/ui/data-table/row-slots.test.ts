import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignSlots, inOrder } from './row-slots.ts';

test('the first rows get an element each, in their order', () => {
  assert.deepEqual(assignSlots([], [0, 1, 2]), [
    { slot: 0, row: 0 },
    { slot: 1, row: 1 },
    { slot: 2, row: 2 },
  ]);
});

test('new rows take the elements of those that left, and the others keep theirs', () => {
  const before = assignSlots([], [0, 1, 2, 3]);
  const after = assignSlots(before, [2, 3, 4, 5]);
  assert.deepEqual(after, [
    { slot: 0, row: 4 },
    { slot: 1, row: 5 },
    { slot: 2, row: 2 },
    { slot: 3, row: 3 },
  ]);
  assert.deepEqual(
    inOrder(after).map(({ row }) => row),
    [2, 3, 4, 5],
  );
});

test('elements that no row needs go, and more rows get elements with other numbers', () => {
  const fewer = assignSlots(assignSlots([], [0, 1, 2, 3]), [3, 4]);
  assert.deepEqual(fewer, [
    { slot: 0, row: 4 },
    { slot: 3, row: 3 },
  ]);
  const more = assignSlots(fewer, [3, 4, 5, 6, 7]);
  assert.deepEqual(
    more.map(({ slot }) => slot),
    [0, 3, 1, 2, 4],
  );
});

test('the row with the focus keeps its element however far the table scrolls', () => {
  let slots = assignSlots([], [0, 1, 2]);
  for (const first of [10, 500, 20]) slots = assignSlots(slots, [0, first, first + 1]);
  assert.deepEqual(slots[0], { slot: 0, row: 0 });
});
