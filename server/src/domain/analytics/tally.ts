// What is counted, and by what. A tally belongs to a day, a source and an owner; what the other
// fields say depends on the measure. Pure.
import { classOf, type Lengths } from './durations.ts';

/**
 * For leads, and for deals alike:
 * - starts: came into a pipeline. place: the first stage.
 * - visits: entered a stage. place: the stage; next: the stage entered from it, `here` while it is
 *   there, `out` when it left the pipeline; outcome: how it ended, as in ends.
 * - left: left a stage, on the day it left, with how long it was there. place: the stage.
 * - ends: where it stands in a pipeline, on the day it came to stand there, with how long it took
 *   from the start. place: the stage; outcome: `won`, `lost` or `open`, or a stage whose own outcome
 *   says; next: why it was lost.
 * arrivals: leads made. next: the statuses they ever had; outcome: that of now, and their stage.
 * responses: leads made, with how long a person took to turn to them. outcome: touched or waiting.
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

export interface Tally {
  measure: Measure;
  day: string;
  source: string;
  owner: string;
  place: string;
  next: string;
  outcome: string;
  currency: string;
  count: number;
  /** In millionths. */
  value: bigint;
  seconds: number;
  lengths: Lengths | null;
}

export type Happening = Pick<Tally, 'measure' | 'day'> &
  Partial<Pick<Tally, 'source' | 'owner' | 'place' | 'next' | 'outcome' | 'currency' | 'value'>> & {
    /** How long it took. */
    seconds?: number;
    /** How often it happened; once when left out. */
    count?: number;
  };

/** By what their measure and their words are. */
export type Tallies = Map<string, Tally>;

/** Counts what happened, or with -1 takes back what was counted. */
export function count(tallies: Tallies, happening: Happening, sign: 1 | -1): void {
  const { measure, day } = happening;
  const { source = '', owner = '', place = '', next = '', outcome = '', currency = '' } = happening;
  // No text of ours holds NUL.
  const key = `${measure}\0${day}\0${place}\0${next}\0${outcome}\0${currency}\0${owner}\0${source}`;
  let tally = tallies.get(key);
  if (tally === undefined) {
    const words = { measure, day, source, owner, place, next, outcome, currency };
    tally = { ...words, count: 0, value: 0n, seconds: 0, lengths: null };
    tallies.set(key, tally);
  }
  const times = sign * (happening.count ?? 1);
  tally.count += times;
  if (happening.value) tally.value += BigInt(times) * happening.value;
  if (happening.seconds === undefined) return;
  tally.seconds += times * happening.seconds;
  tally.lengths ??= new Map();
  const length = classOf(happening.seconds);
  tally.lengths.set(length, (tally.lengths.get(length) ?? 0) + times);
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
