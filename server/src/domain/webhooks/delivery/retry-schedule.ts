// When a failed message is retried, and when a failing endpoint is disabled. Pure.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** From one attempt to the next, beginning with the second attempt. */
export const retryDelaysMs = [
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

/** A retry is up to a tenth later, so that messages that failed together do not return together. */
const maxJitter = 0.1;
const maxWaitMs = 24 * hour;

/** An endpoint that has failed for so long, without one success, is disabled. */
export const disableAfterMs = 5 * 24 * hour;

export interface Failure {
  /** How often the message has failed along the schedule, this time included. */
  failures: number;
  at: Date;
  /** The Retry-After header of the response. */
  retryAfter: string | undefined;
  /** From 0 to 1: none, to all of what a retry may be later. */
  jitter: number;
}

/** Null after the last attempt of the schedule. */
export function nextAttemptAt({ failures, at, retryAfter, jitter }: Failure): Date | null {
  const planned = retryDelaysMs[failures - 1];
  if (planned === undefined) return null;
  const requested = parseRetryAfter(retryAfter, at) ?? 0;
  const waitMs = Math.max(planned, requested) + planned * maxJitter * jitter;
  return new Date(at.getTime() + waitMs);
}

/** In milliseconds: the header holds seconds, or a date. */
export function parseRetryAfter(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  const text = retryAfter.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * second : Date.parse(text) - now.getTime();
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), maxWaitMs);
}
