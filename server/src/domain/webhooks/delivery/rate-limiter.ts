// Limits how fast messages go to one endpoint: to its own rate, and to none while it has requested a
// pause by Retry-After.

export interface RateLimiter {
  /** Milliseconds until the next message may be sent; 0 takes the slot. */
  acquire: () => number;
  pauseFor: (ms: number | undefined) => void;
}

/** How late a timer may fire; the limiter makes up for slots that were missed by so much. */
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
