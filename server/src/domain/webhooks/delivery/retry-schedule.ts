// When a failed message is retried, and when a failing endpoint is disabled. Pure.

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The delay before each attempt, from the second one on. */
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

/** Jitter delays a retry by up to a tenth, so that messages that failed together spread out. */
const maxJitter = 0.1;
const maxWaitMs = 24 * hour;

/** An endpoint that has failed for this long, without one success, is disabled. */
export const disableAfterMs = 5 * 24 * hour;

export interface Failure {
  /** Failed attempts along the schedule, including this one. */
  failures: number;
  at: Date;
  /** The Retry-After header of the response. */
  retryAfter: string | undefined;
  /** From 0 (no jitter) to 1 (full jitter). */
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
