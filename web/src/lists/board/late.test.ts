import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLate } from './late.ts';

const cases: [seconds: number, median: number | null, late: boolean][] = [
  [9 * 86_400, 4 * 86_400, true],
  [8 * 86_400, 4 * 86_400, false],
  [1800, 60, false],
  [3700, 60, true],
  [1_000_000, null, false],
];

for (const [seconds, median, late] of cases) {
  test(`${seconds} s in a stage with a median of ${median} s is ${late ? '' : 'not '}late`, () => {
    assert.equal(isLate(seconds, median), late);
  });
}
