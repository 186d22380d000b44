import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setRange, toggle } from './selection.ts';

const ids = ['a', 'b', undefined, 'd'];
const idAt = (row: number) => ids[row];

test('a row is selected, and no longer the second time', () => {
  const once = toggle(new Set(), 'a');
  assert.deepEqual([...once], ['a']);
  assert.deepEqual([...toggle(once, 'a')], []);
});

test('a range upwards takes the loaded rows between and keeps the others', () => {
  assert.deepEqual([...setRange(new Set(['z']), idAt, 3, 0)], ['z', 'a', 'b', 'd']);
});
