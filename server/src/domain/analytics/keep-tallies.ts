// Adds tallies to those that are kept: by day and by month, over all and for each source and owner.
import { setImmediate } from 'node:timers/promises';
import type { Queries } from '../../platform/database/queries.ts';
import { addLengths, type Lengths, packLengths, unpackLengths } from './durations.ts';
import { fromMillionths, type Measure, type Split, type Tallies, type Tally } from './tally.ts';
import { addToTallies, readDurations, type TallyKey, type TallyRow } from './tally-queries.ts';

/** Where not all of them can be asked for. */
const splitsOf: Partial<Record<Measure, readonly Split[]>> = {
  arrivals: ['source'],
  wins: ['source'],
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

/** Rows that are written at once, and tallies that are summed before others get their turn. */
const step = 2_000;

/** In a transaction in which nobody else adds to those of the workspace. */
export async function keepTallies(
  queries: Queries,
  workspaceId: string,
  tallies: Tallies,
): Promise<void> {
  const sums = [...(await summed(tallies)).values()].filter(isSomething);
  for (let from = 0; from < sums.length; from += step) {
    await keep(queries, workspaceId, sums.slice(from, from + step));
  }
}

async function keep(queries: Queries, workspaceId: string, sums: readonly Sum[]): Promise<void> {
  const timed = sums.filter(({ lengths }) => lengths !== null).map(({ key }) => key);
  const kept = await readDurations(queries, workspaceId, timed);
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

/** Not what was taken back and counted again: a record that moves on leaves much as it was. */
function isSomething({ count, value, seconds, lengths }: Omit<Sum, 'key'>): boolean {
  if (count !== 0 || value !== 0n || seconds !== 0) return true;
  if (lengths !== null) for (const one of lengths.values()) if (one !== 0) return true;
  return false;
}

async function summed(tallies: Tallies): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>();
  let done = 0;
  for (const tally of tallies.values()) {
    done += 1;
    if (done % step === 0) await setImmediate();
    if (!isSomething(tally)) continue;
    const month = `${tally.day.slice(0, -2)}01`;
    for (const split of splitsOf[tally.measure] ?? allSplits) {
      const value = split === 'all' ? '' : tally[split];
      addSum(sums, tally, split, value, 'day', tally.day);
      addSum(sums, tally, split, value, 'month', month);
    }
  }
  return sums;
}

function addSum(
  sums: Map<string, Sum>,
  tally: Tally,
  split: Split,
  split_value: string,
  grain: TallyKey['grain'],
  start: string,
): void {
  const { measure, place, next, outcome, currency } = tally;
  const text = keyText(measure, split, place, grain, start, next, outcome, currency, split_value);
  let sum = sums.get(text);
  if (sum === undefined) {
    const key = { measure, split, place, grain, start, split_value, next, outcome, currency };
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
  return keyText(measure, split, place, grain, start, next, outcome, currency, split_value);
}

const keyText = (...words: string[]): string => words.join('\0');
