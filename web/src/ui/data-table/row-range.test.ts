import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mountedRows, revealRow, rowRange } from './row-range.ts';

test('the rows in view are mounted, and six before and after them', () => {
  assert.deepEqual(rowRange(3600, 720, 36, 10_000), {
    first: 94,
    end: 126,
    above: 100,
    below: 120,
  });
});

test('no row before the first or after the last is mounted', () => {
  assert.deepEqual(rowRange(0, 720, 36, 3), { first: 0, end: 3, above: 0, below: 3 });
  assert.deepEqual(rowRange(0, 720, 36, 0), { first: 0, end: 0, above: 0, below: 0 });
});

test('the active row stays mounted when it scrolls away', () => {
  assert.deepEqual(mountedRows({ first: 5, end: 7 }, 2, 10), [2, 5, 6]);
  assert.deepEqual(mountedRows({ first: 5, end: 7 }, 9, 10), [5, 6, 9]);
  assert.deepEqual(mountedRows({ first: 5, end: 7 }, 6, 10), [5, 6]);
  assert.deepEqual(mountedRows({ first: 5, end: 7 }, 12, 10), [5, 6]);
});

test('a row outside the view scrolls in by as little as it takes', () => {
  assert.equal(revealRow(10, 720, 360, 36), 360);
  assert.equal(revealRow(40, 720, 360, 36), 1116);
  assert.equal(revealRow(25, 720, 360, 36), 720);
});
