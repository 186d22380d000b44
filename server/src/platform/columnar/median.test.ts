import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { medianOf } from './median.ts';

test('the median is that of the sorted numbers', () => {
  const number = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (numbers) => {
      const sorted = numbers.toSorted((one, other) => one - other);
      const middle = sorted.length >> 1;
      const upper = sorted[middle] ?? 0;
      const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? 0);
      assert.equal(medianOf(Float64Array.from(numbers)), (lower + upper) / 2);
    }),
  );
});

test('no numbers have no median', () => {
  assert.ok(Number.isNaN(medianOf(new Float64Array())));
});
