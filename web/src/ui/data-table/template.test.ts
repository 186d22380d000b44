import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clampWidth, gridTemplate, moveItem, pinnedAt } from './template.ts';

test('a column that grows takes what is left', () => {
  assert.equal(
    gridTemplate([{ width: 180 }, { width: 120, grow: true }]),
    '40px 180px minmax(120px, 1fr)',
  );
});

test('columns that do not grow keep their widths', () => {
  assert.equal(gridTemplate([{ width: 180 }]), '40px 180px 1fr');
});

test('pinned columns stick one after the other', () => {
  const columns = [{ width: 180 }, { width: 120 }];
  assert.deepEqual([pinnedAt(columns, 0), pinnedAt(columns, 1)], [40, 220]);
});

test('a column is neither too narrow to grasp nor wider than a screen', () => {
  assert.deepEqual([clampWidth(3), clampWidth(99.6), clampWidth(9000)], [64, 100, 800]);
});

test('a moved column takes its place among the others', () => {
  assert.deepEqual(moveItem(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a']);
  assert.deepEqual(moveItem(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
});
