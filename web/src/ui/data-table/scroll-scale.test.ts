import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxHeight, physicalHeight, toPhysical, toVirtual } from './scroll-scale.ts';

const million = { content: 36_000_000, viewport: 700 };

test('a list that fits scrolls one to one', () => {
  const extent = { content: 360_000, viewport: 700 };
  assert.equal(physicalHeight(extent.content), 360_000);
  assert.equal(toVirtual(12_345, extent), 12_345);
  assert.equal(toPhysical(12_345, extent), 12_345);
});

test('a million rows fit into the greatest height, and both ends are reached', () => {
  assert.equal(physicalHeight(million.content), maxHeight);
  assert.equal(toVirtual(0, million), 0);
  assert.equal(toVirtual(maxHeight - 700, million), million.content - 700);
});

test('the first and last rows of a million scroll one to one', () => {
  assert.equal(toVirtual(50_000, million), 50_000);
  assert.equal(toVirtual(maxHeight - 700 - 50_000, million), million.content - 700 - 50_000);
});

test('every place in a million rows has its position, and back', () => {
  for (let virtual = 0; virtual <= million.content - 700; virtual += 999_983) {
    assert.ok(Math.abs(toVirtual(toPhysical(virtual, million), million) - virtual) < 0.01);
  }
});

test('a list shorter than its window does not scroll', () => {
  assert.equal(toVirtual(40, { content: 72, viewport: 700 }), 0);
});
