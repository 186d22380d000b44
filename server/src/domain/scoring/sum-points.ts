// The scores of the rows of a table from the rows that each rule selects. Pure.
import { type BitSet, forEachRow } from '../../platform/columnar/bit-set.ts';
import { clampScore } from './score-rule.ts';

export interface RuleMatches {
  points: number;
  rows: BitSet;
}

export function sumPoints(size: number, matches: readonly RuleMatches[]): Int16Array {
  const sums = new Int16Array(size);
  for (const { points, rows } of matches) {
    forEachRow(rows, (row) => {
      sums[row] = (sums[row] as number) + points;
    });
  }
  return sums.map(clampScore);
}

const bucketCount = 10;

/** How many of the rows have a score of 0 to 9, of 10 to 19 and so on; the last ends with 100. */
export function bucketsOf(scores: Int16Array, rows: Uint32Array): number[] {
  const buckets = new Array<number>(bucketCount).fill(0);
  for (const row of rows) {
    const bucket = Math.min(Math.floor((scores[row] ?? 0) / bucketCount), bucketCount - 1);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  return buckets;
}

export function countDifferent(one: Int16Array, other: Int16Array, rows: Uint32Array): number {
  let count = 0;
  for (const row of rows) if (one[row] !== other[row]) count += 1;
  return count;
}
