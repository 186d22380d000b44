// Adapts the number of messages in flight to an endpoint to its response time, and backs off from an
// endpoint that only fails. Unlike platform/concurrency-limiter.ts it queues nothing.

export interface AdaptiveConcurrency {
  /** The maximum number of messages in flight. */
  limit: () => number;
  /** The milliseconds until the next message may be sent. */
  backoffMs: () => number;
  /** Learns from the outcome of a message. */
  record: (succeeded: boolean, durationMs: number) => void;
}

const minInFlight = 8;
const maxInFlight = 48;
// Enough for 400 messages per second.
const inFlightPerMs = 0.4;
const maxFailuresInRow = 50;
const maxBackoffMs = 1_000;

export function createAdaptiveConcurrency(
  now: () => number = () => performance.now(),
): AdaptiveConcurrency {
  let meanMs = 0;
  let failures = 0;
  let backoffUntil = 0;
  return {
    limit: () =>
      failures >= maxFailuresInRow
        ? 1
        : Math.min(maxInFlight, Math.max(minInFlight, Math.ceil(meanMs * inFlightPerMs))),
    backoffMs: () => Math.max(0, backoffUntil - now()),
    record(succeeded, durationMs) {
      meanMs += (durationMs - meanMs) / 16;
      failures = succeeded ? 0 : failures + 1;
      const excess = failures - maxFailuresInRow;
      if (succeeded) backoffUntil = 0;
      else if (excess >= 0) {
        backoffUntil = now() + Math.min(maxBackoffMs, 10 * 2 ** Math.min(excess, 10));
      }
    },
  };
}
