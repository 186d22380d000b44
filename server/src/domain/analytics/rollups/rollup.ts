// A rollup counts how often something happened on a day, by source and owner. The measure says what
// the other fields mean. Pure.
import { bucketOf, type Histogram } from './duration-histogram.ts';

/**
 * For leads, and for deals alike:
 * - starts: entered a pipeline. stage: the first stage.
 * - visits: entered a stage. stage: the stage; next: the next stage, `here` while it is still in the
 *   stage, `out` when it left the pipeline; outcome: the outcome, as in ends.
 * - left: left a stage, on the day it left, with the time spent there. stage: the stage.
 * - ends: its latest state in a pipeline, on the day of that change, with the time from the start.
 *   stage: the stage; outcome: `won`, `lost` or `open`, or a stage whose outcome decides; next: the
 *   lost reason.
 * arrivals: leads created. next: all statuses so far; outcome: the current status and stage.
 * responses: leads created, with the time until a person responded. outcome: touched or waiting.
 * wins: deals won, on the day they were won.
 * activity: events. next: the type of event; outcome: the actor.
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
    /** The duration in seconds. */
    seconds?: number;
    /** 1 when left out. */
    count?: number;
  };

/** Keyed by measure and dimensions. */
export type Rollups = Map<string, Rollup>;

/** Adds an occurrence; -1 subtracts one that was added before. */
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
  // Text in PostgreSQL cannot contain NUL.
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
