// Limits the rate of messages to one endpoint, and pauses while a Retry-After of the endpoint is in
// effect.

export interface RateLimiter {
  /** Milliseconds until the next message may be sent; 0 takes the slot. */
  acquire: () => number;
  pauseFor: (ms: number | undefined) => void;
}

/** The maximum delay of a timer; the limiter makes up for slots missed within it. */
const maxLatenessMs = 50;

export function createRateLimiter(rate: number | null, clock: { now: () => Date }): RateLimiter {
  let nextSlot = 0;
  let pausedUntil = 0;
  return {
    acquire() {
      const now = clock.now().getTime();
      // The clock may be set back: the next slot is never further away than one interval.
      if (rate !== null) nextSlot = Math.min(nextSlot, now + 1_000 / rate);
      const waitMs = Math.max(pausedUntil, nextSlot) - now;
      if (waitMs > 0) return waitMs;
      if (rate !== null) nextSlot = Math.max(nextSlot, now - maxLatenessMs) + 1_000 / rate;
      return 0;
    },
    pauseFor(ms) {
      if (ms !== undefined) pausedUntil = Math.max(pausedUntil, clock.now().getTime() + ms);
    },
  };
}
