// How many messages a webhook is told at once: few when it answers quickly, more when it is slow,
// and one now and then when all it does is fail.

export interface AtOnce {
  /** How many may be under way. */
  most: () => number;
  /** For how many milliseconds nothing is to be sent. */
  wait: () => number;
  /** What came of a message, and how long that took. */
  note: (taken: boolean, ms: number) => void;
}

const few = 8;
const many = 48;
// Quick enough for 400 messages a second.
const perMs = 0.4;
const failuresInRow = 50;
const longestWaitMs = 1_000;

export function createAtOnce(now: () => number = () => performance.now()): AtOnce {
  let meanMs = 0;
  let failures = 0;
  let until = 0;
  return {
    most: () =>
      failures >= failuresInRow ? 1 : Math.min(many, Math.max(few, Math.ceil(meanMs * perMs))),
    wait: () => Math.max(0, until - now()),
    note(taken, ms) {
      meanMs += (ms - meanMs) / 16;
      failures = taken ? 0 : failures + 1;
      const more = failures - failuresInRow;
      if (taken) until = 0;
      else if (more >= 0) until = now() + Math.min(longestWaitMs, 10 * 2 ** Math.min(more, 10));
    },
  };
}
