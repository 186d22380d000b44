// A rollup counts how often something happened on a day, by source and owner. The measure says what
// the other fields mean. Pure.
import { bucketOf, type Histogram } from './duration-histogram.ts';

/**
 * For leads, and for deals alike:
 * - starts: came into a pipeline. stage: the first stage.
 * - visits: entered a stage. stage: the stage; next: the stage entered from it, `here` while it is
 *   there, `out` when it left the pipeline; outcome: how it ended, as in ends.
 * - left: left a stage, on the day it left, with how long it was there. stage: the stage.
 * - ends: where it stands in a pipeline, on the day it came to stand there, with how long it took
 *   from the start. stage: the stage; outcome: `won`, `lost` or `open`, or a stage whose own outcome
 *   says; next: why it was lost.
 * arrivals: leads made. next: the statuses they ever had; outcome: that of now, and their stage.
 * responses: leads made, with how long a person took to respond. outcome: touched or waiting.
 * wins: deals won, on the day of it.
 * activity: what was done. next: the type of event; outcome: who did it.
 */
export type Measure =
  | `${Subject}.${'starts' | 'visits' | 'left' | 'ends'}`
  | 'arrivals'
  | 'wins'
  | 'responses'
  | 'activity';

export type Subject = 'lead' | 'deal';
export type Split = 'all' | 'source' | 'owner';

export interface Rollup {
  measure: Measure;
  day: string;
  source: string;
  owner: string;
  stage: string;
  next: string;
  outcome: string;
  currency: string;
  count: number;
  /** In millionths. */
  value: bigint;
  seconds: number;
  histogram: Histogram | null;
}

export type Occurrence = Pick<Rollup, 'measure' | 'day'> &
  Partial<
    Pick<Rollup, 'source' | 'owner' | 'stage' | 'next' | 'outcome' | 'currency' | 'value'>
  > & {
    /** How long it took. */
    seconds?: number;
    /** How often it happened; once when left out. */
    count?: number;
  };

/** By their measure and all fields that they are counted by. */
export type Rollups = Map<string, Rollup>;

/** Adds an occurrence, or with -1 subtracts one that was added before. */
export function count(rollups: Rollups, occurrence: Occurrence, sign: 1 | -1): void {
  const { measure, day } = occurrence;
  const {
    source = '',
    owner = '',
    stage = '',
    next = '',
    outcome = '',
    currency = '',
  } = occurrence;
  // No text in the database holds NUL.
  const key = `${measure}\0${day}\0${stage}\0${next}\0${outcome}\0${currency}\0${owner}\0${source}`;
  let rollup = rollups.get(key);
  if (rollup === undefined) {
    const fields = { measure, day, source, owner, stage, next, outcome, currency };
    rollup = { ...fields, count: 0, value: 0n, seconds: 0, histogram: null };
    rollups.set(key, rollup);
  }
  const times = sign * (occurrence.count ?? 1);
  rollup.count += times;
  if (occurrence.value) rollup.value += BigInt(times) * occurrence.value;
  if (occurrence.seconds === undefined) return;
  rollup.seconds += times * occurrence.seconds;
  rollup.histogram ??= new Map();
  const bucket = bucketOf(occurrence.seconds);
  rollup.histogram.set(bucket, (rollup.histogram.get(bucket) ?? 0) + times);
}

const decimals = 6;

export function toMillionths(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(amount) ?? [];
  const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return sign === '-' ? -digits : digits;
}

export function fromMillionths(value: bigint): string {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
