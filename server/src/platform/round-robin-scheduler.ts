// Spreads work that occupies the event loop for milliseconds: one piece at a time, in turn among
// those who want it, and never more than half of the loop's time, so that other requests pass between.
import { setImmediate, setTimeout } from 'node:timers/promises';

export interface FairTurns {
  /** Resolves when it is the turn of this owner; what runs synchronously after it is its work. */
  take: (owner: string) => Promise<void>;
}

const longestPauseMs = 200;

export function createFairTurns(): FairTurns {
  // The first key is the owner whose turn is next.
  const waiting = new Map<string, (() => void)[]>();
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    for (let begin = takeNext(); begin !== undefined; begin = takeNext()) {
      const begun = performance.now();
      begin();
      await setImmediate();
      await setTimeout(Math.min(longestPauseMs, performance.now() - begun));
    }
    isRunning = false;
  }

  function takeNext(): (() => void) | undefined {
    const [owner, queue] = waiting.entries().next().value ?? [];
    if (owner === undefined || queue === undefined) return undefined;
    waiting.delete(owner);
    const begin = queue.shift();
    if (queue.length > 0) waiting.set(owner, queue);
    return begin;
  }

  return {
    take(owner) {
      return new Promise((resolve) => {
        const queue = waiting.get(owner);
        if (queue === undefined) waiting.set(owner, [resolve]);
        else queue.push(resolve);
        if (!isRunning) void run();
      });
    },
  };
}
