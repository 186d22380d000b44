import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classOf, type Lengths, packLengths, ranksOf, unpackLengths } from './durations.ts';

const tenYears = 10 * 366 * 86_400;
const seconds = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: tenYears }));

function lengthsOf(values: readonly number[]): Lengths {
  const lengths: Lengths = new Map();
  for (const value of values) lengths.set(classOf(value), (lengths.get(classOf(value)) ?? 0) + 1);
  return lengths;
}

test('the middle is told to within one percent, and under fifty seconds exactly', () => {
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = values.toSorted((one, other) => one - other);
      const at = (rank: number) => sorted[rank - 1] ?? Number.NaN;
      const middle = (at(Math.ceil(values.length / 2)) + at(Math.floor(values.length / 2) + 1)) / 2;
      const ranks = ranksOf([packLengths(lengthsOf(values))]);
      assert.ok(ranks !== null);
      assert.ok(Math.abs(ranks.median - middle) <= middle * 0.01 + 0.05);
      const high = at(Math.ceil(values.length * 0.9));
      assert.ok(Math.abs(ranks.p90 - high) <= high * 0.01 + 0.05);
      if (high < 50) assert.equal(ranks.p90, high);
    }),
  );
  assert.equal(ranksOf([]), null);
});

test('lists that are written one after another are their sum', () => {
  fc.assert(
    fc.property(fc.array(seconds), fc.array(seconds), (one, other) => {
      const packed = Buffer.concat([packLengths(lengthsOf(one)), packLengths(lengthsOf(other))]);
      assert.deepEqual(unpackLengths(packed), lengthsOf([...one, ...other]));
    }),
  );
});
