// Adds tallies to those that are kept: by day and by month, over all and for each source and owner.
import type { Queries } from '../../platform/database/queries.ts';
import { addLengths, type Lengths, packLengths, unpackLengths } from './durations.ts';
import { fromMillionths, type Measure, type Split, type Tallies, type Tally } from './tally.ts';
import { addToTallies, readDurations, type TallyKey, type TallyRow } from './tally-queries.ts';

/** Where not all of them can be asked for. */
const splitsOf: Partial<Record<Measure, readonly Split[]>> = {
  arrivals: ['source'],
  'arrivals.deals': ['source'],
  activity: ['all'],
};
const allSplits: readonly Split[] = ['all', 'source', 'owner'];

interface Sum {
  key: TallyKey;
  count: number;
  value: bigint;
  seconds: number;
  lengths: Lengths | null;
}

/** In a transaction in which nobody else adds to those of the workspace. */
export async function keepTallies(
  queries: Queries,
  workspaceId: string,
  tallies: Tallies,
): Promise<void> {
  const sums = [...summed(tallies).values()].filter(isSomething);
  const timed = sums.filter(({ lengths }) => lengths !== null);
  const kept = await readDurations(
    queries,
    workspaceId,
    timed.map(({ key }) => key),
  );
  const packed = new Map(kept.map((row) => [textOf(row), row.durations]));
  const rows: TallyRow[] = sums.map(({ key, count, value, seconds, lengths }) => ({
    ...key,
    count,
    value: fromMillionths(value),
    seconds,
    durations: lengths && packLengths(together(lengths, packed.get(textOf(key)))),
  }));
  await addToTallies(queries, workspaceId, rows);
}

function together(lengths: Lengths, packed: Buffer | undefined): Lengths {
  const sum = packed === undefined ? new Map() : unpackLengths(packed);
  addLengths(sum, lengths);
  return sum;
}

function isSomething({ count, value, seconds, lengths }: Sum): boolean {
  if (count !== 0 || value !== 0n || seconds !== 0) return true;
  return lengths !== null && [...lengths.values()].some((one) => one !== 0);
}

function summed(tallies: Tallies): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const tally of tallies.values()) {
    // Taken back and counted again: a record that moved on leaves most of its past as it was.
    if (tally.count === 0 && tally.value === 0n && tally.seconds === 0 && !hasLengths(tally))
      continue;
    for (const split of splitsOf[tally.measure] ?? allSplits) {
      addSum(sums, tally, split, 'day', tally.day);
      addSum(sums, tally, split, 'month', `${tally.day.slice(0, 8)}01`);
    }
  }
  return sums;
}

function hasLengths({ lengths }: Tally): boolean {
  if (lengths === null) return false;
  for (const one of lengths.values()) if (one !== 0) return true;
  return false;
}

function addSum(
  sums: Map<string, Sum>,
  tally: Tally,
  split: Split,
  grain: TallyKey['grain'],
  start: string,
): void {
  const { measure, place, next, outcome, currency } = tally;
  const split_value = split === 'all' ? '' : tally[split];
  const key = { measure, split, place, grain, start, split_value, next, outcome, currency };
  const text = textOf(key);
  let sum = sums.get(text);
  if (sum === undefined) {
    sum = { key, count: 0, value: 0n, seconds: 0, lengths: null };
    sums.set(text, sum);
  }
  sum.count += tally.count;
  sum.value += tally.value;
  sum.seconds += tally.seconds;
  if (tally.lengths === null) return;
  sum.lengths ??= new Map();
  addLengths(sum.lengths, tally.lengths);
}

function textOf(key: TallyKey): string {
  const { measure, split, place, grain, start, split_value, next, outcome, currency } = key;
  return [measure, split, place, grain, start, next, outcome, currency, split_value].join('\0');
}
