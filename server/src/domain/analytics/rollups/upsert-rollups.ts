// Adds rollups to the table: by day and by month, over all records and for each source and owner.
import { setImmediate } from 'node:timers/promises';
import type { Queries } from '../../../platform/database/queries.ts';
import { groupStart } from '../period.ts';
import {
  addHistogram,
  type Histogram,
  packHistogram,
  unpackHistogram,
} from './duration-histogram.ts';
import { fromMillionths, type Measure, type Rollup, type Rollups, type Split } from './rollup.ts';
import { addToRollups, type RollupKey, type RollupRow, readDurations } from './rollups-table.ts';

/** The splits of measures that queries do not read by every split. */
const splitsOf: Partial<Record<Measure, readonly Split[]>> = {
  arrivals: ['source'],
  wins: ['source'],
  activity: ['all'],
};
const allSplits: readonly Split[] = ['all', 'source', 'owner'];

interface Sum {
  key: RollupKey;
  count: number;
  value: bigint;
  seconds: number;
  histogram: Histogram | null;
}

/** The rows of one statement, and the rollups to sum before the process yields to other work. */
const step = 2_000;

/** The caller holds the lease of the workspace's rollups. */
export async function upsertRollups(
  queries: Queries,
  workspaceId: string,
  rollups: Rollups,
): Promise<void> {
  const sums = [...(await summed(rollups)).values()].filter(isNonZero);
  for (let from = 0; from < sums.length; from += step) {
    await upsert(queries, workspaceId, sums.slice(from, from + step));
  }
}

async function upsert(queries: Queries, workspaceId: string, sums: readonly Sum[]): Promise<void> {
  const timed = sums.filter(({ histogram }) => histogram !== null).map(({ key }) => key);
  const stored = await readDurations(queries, workspaceId, timed);
  const packed = new Map(stored.map((row) => [textOf(row), row.durations]));
  const rows: RollupRow[] = sums.map(({ key, count, value, seconds, histogram }) => ({
    ...key,
    count,
    value: fromMillionths(value),
    seconds,
    durations: histogram && packHistogram(merged(histogram, packed.get(textOf(key)))),
  }));
  await addToRollups(queries, workspaceId, rows);
}

function merged(histogram: Histogram, packed: Buffer | undefined): Histogram {
  const sum = packed === undefined ? new Map() : unpackHistogram(packed);
  addHistogram(sum, histogram);
  return sum;
}

/** Drops entries that cancel out: a change of a record leaves most of its rollups as they were. */
function isNonZero({ count, value, seconds, histogram }: Omit<Sum, 'key'>): boolean {
  if (count !== 0 || value !== 0n || seconds !== 0) return true;
  if (histogram !== null) for (const one of histogram.values()) if (one !== 0) return true;
  return false;
}

async function summed(rollups: Rollups): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>();
  let done = 0;
  for (const rollup of rollups.values()) {
    done += 1;
    if (done % step === 0) await setImmediate();
    if (!isNonZero(rollup)) continue;
    const month = groupStart(rollup.day, 'month');
    for (const split of splitsOf[rollup.measure] ?? allSplits) {
      const value = split === 'all' ? '' : rollup[split];
      addSum(sums, rollup, split, value, 'day', rollup.day);
      addSum(sums, rollup, split, value, 'month', month);
    }
  }
  return sums;
}

function addSum(
  sums: Map<string, Sum>,
  rollup: Rollup,
  split: Split,
  split_value: string,
  grain: RollupKey['grain'],
  start: string,
): void {
  const { measure, stage, next, outcome, currency } = rollup;
  const text = keyText(measure, split, stage, grain, start, next, outcome, currency, split_value);
  let sum = sums.get(text);
  if (sum === undefined) {
    const key = { measure, split, stage, grain, start, split_value, next, outcome, currency };
    sum = { key, count: 0, value: 0n, seconds: 0, histogram: null };
    sums.set(text, sum);
  }
  sum.count += rollup.count;
  sum.value += rollup.value;
  sum.seconds += rollup.seconds;
  if (rollup.histogram === null) return;
  sum.histogram ??= new Map();
  addHistogram(sum.histogram, rollup.histogram);
}

function textOf(key: RollupKey): string {
  const { measure, split, stage, grain, start, split_value, next, outcome, currency } = key;
  return keyText(measure, split, stage, grain, start, next, outcome, currency, split_value);
}

const keyText = (...parts: string[]): string => parts.join('\0');
