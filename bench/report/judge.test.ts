import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, type Sample } from '../figure.ts';
import type { Samples } from '../measure/measure-all.ts';
import { readOptions, type Settings } from '../options.ts';
import { judge } from './judge.ts';
import { renderTable } from './table.ts';

const settings = readOptions(['--only', 'leadhub']) as Settings;
const sampleOf = (perSecond: number, others: Partial<Sample> = {}): Sample => ({
  perSecond,
  p50Ms: 4,
  p99Ms: 12,
  maxMs: 20,
  ...others,
});
const samples: Samples = new Map([
  ['echo 64', [sampleOf(30_000), sampleOf(28_000), sampleOf(10_000)]],
  ['one-row', [sampleOf(5_000)]],
  ['pgbench', [sampleOf(12_000)]],
  [
    'leadhub 64',
    [sampleOf(1_000), sampleOf(14_000), sampleOf(15_000)].map((one) => ({ ...one, notCreated: 0 })),
  ],
]);

test('a ratio divides the median of the samples by the median of the reference', () => {
  const figure = judge(samples, settings).find(({ name }) => name === 'leadhub');
  assert.deepEqual(figure?.ratios, { 'one-row': 2.8, pgbench: 14 / 12, echo: 0.5 });
  assert.deepEqual(
    figure?.checks.map(({ name, reached }) => [name, reached]),
    [
      ['one-row', true],
      ['pgbench', true],
      ['echo', true],
      ['p99/p50', true],
      ['not 201', true],
    ],
  );
});

test('the table names each missed target', () => {
  const slow = new Map([
    ...samples,
    ['leadhub 64', [sampleOf(9_000, { p99Ms: 100, notCreated: 0.01 })]],
  ]);
  const table = renderTable(judge(slow, settings));
  const missed = 'NOT reached: one-row ≥ 2, pgbench ≥ 1, echo ≥ 0.45, p99/p50 ≤ 6, not 201 ≤ 0';
  assert.match(table, new RegExp(missed));
});

test('the slowest restart is the start-up figure', () => {
  const figures = judge(new Map(), settings, { startUps: { first: 3, restarts: [1, 2.5, 1] } });
  assert.deepEqual(
    figures.map(({ seconds, checks }) => [seconds, checks[0]?.reached]),
    [
      [3, true],
      [2.5, false],
    ],
  );
});

test('the median of an even number of values is the mean of the two middle ones', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([7]), 7);
});
