// When a message that failed is tried again. Pure.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after the attempt before, beginning with the second attempt. */
export const retryAfterMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** So that what failed together does not come back together: up to a tenth later. */
const jitter = 0.1;
const longestWait = 24 * hour;

/** An endpoint that has failed for so long, without one success, is given up. */
export const givenUpAfterMs = 5 * 24 * hour;

export interface Failure {
  /** How many times it was tried along the schedule, this one included. */
  tries: number;
  at: Date;
  /** The Retry-After of the answer. */
  retryAfter: string | undefined;
  /** From 0 to 1. */
  chance: number;
}

/** Null when it was the last. */
export function nextTry({ tries, at, retryAfter, chance }: Failure): Date | null {
  const planned = retryAfterMs[tries - 1];
  if (planned === undefined) return null;
  const asked = waitAsked(retryAfter, at) ?? 0;
  const wait = Math.max(planned, asked) + planned * jitter * chance;
  return new Date(at.getTime() + wait);
}

/** In milliseconds: the header holds seconds, or a date. */
export function waitAsked(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  const text = retryAfter.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * second : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait);
}
