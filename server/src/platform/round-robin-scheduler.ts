// Schedules work that occupies the event loop for milliseconds: one task at a time, round robin
// among the owners, and never more than half of the loop's time, so that other requests pass between.
import { setImmediate, setTimeout } from 'node:timers/promises';

export interface RoundRobinScheduler {
  /**
   * Resolves when it is the turn of this owner; what runs synchronously after it is its task.
   * Rejects, and waits no longer, once the signal aborts.
   */
  turn: (owner: string, signal?: AbortSignal) => Promise<void>;
}

const longestPauseMs = 200;

export function createRoundRobinScheduler(): RoundRobinScheduler {
  // The first key is the owner whose turn is next. No set is empty.
  const waiting = new Map<string, Set<() => void>>();
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
    for (const [owner, queue] of waiting) {
      for (const begin of queue) {
        remove(owner, begin);
        if (waiting.delete(owner)) waiting.set(owner, queue);
        return begin;
      }
    }
    return undefined;
  }

  function add(owner: string, begin: () => void): void {
    const queue = waiting.get(owner);
    if (queue === undefined) waiting.set(owner, new Set([begin]));
    else queue.add(begin);
    if (!isRunning) void run();
  }

  function remove(owner: string, begin: () => void): void {
    const queue = waiting.get(owner);
    queue?.delete(begin);
    if (queue?.size === 0) waiting.delete(owner);
  }

  return {
    turn(owner, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const leave = () => {
          remove(owner, begin);
          reject(signal?.reason);
        };
        const begin = () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        };
        signal?.addEventListener('abort', leave, { once: true });
        add(owner, begin);
      });
    },
  };
}
