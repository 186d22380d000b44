import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bucketOf,
  type Histogram,
  packHistogram,
  ranksOf,
  unpackHistogram,
} from './duration-histogram.ts';

const tenYears = 10 * 366 * 86_400;
const seconds = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: tenYears }));

function histogramOf(values: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const value of values)
    histogram.set(bucketOf(value), (histogram.get(bucketOf(value)) ?? 0) + 1);
  return histogram;
}

test('a median is within one percent, and exact under fifty seconds', () => {
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = values.toSorted((one, other) => one - other);
      const at = (rank: number) => sorted[rank - 1] ?? Number.NaN;
      const middle = (at(Math.ceil(values.length / 2)) + at(Math.floor(values.length / 2) + 1)) / 2;
      const ranks = ranksOf([packHistogram(histogramOf(values))]);
      assert.ok(ranks !== null);
      assert.ok(Math.abs(ranks.median - middle) <= middle * 0.01 + 0.05);
      const high = at(Math.ceil(values.length * 0.9));
      assert.ok(Math.abs(ranks.p90 - high) <= high * 0.01 + 0.05);
      if (high < 50) assert.equal(ranks.p90, high);
    }),
  );
  assert.equal(ranksOf([]), null);
});

test('the concatenation of packed histograms is their sum', () => {
  fc.assert(
    fc.property(fc.array(seconds), fc.array(seconds), (one, other) => {
      const packed = Buffer.concat([
        packHistogram(histogramOf(one)),
        packHistogram(histogramOf(other)),
      ]);
      assert.deepEqual(unpackHistogram(packed), histogramOf([...one, ...other]));
    }),
  );
});
