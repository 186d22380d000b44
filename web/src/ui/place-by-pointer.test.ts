import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeByPointer } from './place-by-pointer.ts';

test('an item belongs behind those whose middle the pointer has passed', () => {
  assert.equal(placeByPointer(5, [10, 30]), 0);
  assert.equal(placeByPointer(20, [10, 30]), 1);
  assert.equal(placeByPointer(40, [10, 30]), 2);
  assert.equal(placeByPointer(40, []), 0);
});
