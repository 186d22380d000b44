// How fast a webhook is told: at its own rate, and not at all while it asked for a pause.

export interface Pace {
  /** Milliseconds to wait before the next message; 0 counts it as sent. */
  take: () => number;
  pause: (ms: number | undefined) => void;
}

/** As late as a timer may be: what was missed by it is made up for. */
const slackMs = 50;

export function createPace(rate: number | null, clock: { now: () => Date }): Pace {
  let next = 0;
  let pausedUntil = 0;
  return {
    take() {
      const now = clock.now().getTime();
      // The clock may be put back: nobody waits until it is as late again.
      if (rate !== null) next = Math.min(next, now + 1_000 / rate);
      const wait = Math.max(pausedUntil, next) - now;
      if (wait > 0) return wait;
      if (rate !== null) next = Math.max(next, now - slackMs) + 1_000 / rate;
      return 0;
    },
    pause(ms) {
      if (ms !== undefined) pausedUntil = Math.max(pausedUntil, clock.now().getTime() + ms);
    },
  };
}
