// When a failed delivery is tried again. Pure.

const minute = 60;
const hour = 60 * minute;
/** Two days in all; then a person has to replay it. */
const delays = [10, minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour];

/** In seconds, after so many attempts; undefined when it is not tried again by itself. */
export function retryDelay(attempts: number, askedSeconds = 0): number | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : Math.max(delay, Math.min(askedSeconds, 24 * hour));
}
