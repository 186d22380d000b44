// Schedules work that occupies the event loop for milliseconds: one task at a time, round robin
// among the owners, and at most half of the loop's time, so that other requests are served in between.
import { setImmediate, setTimeout } from 'node:timers/promises';

export interface RoundRobinScheduler {
  /**
   * Resolves when it is this owner's turn; the caller's synchronous code that follows is the task.
   * Rejects at once when the signal aborts.
   */
  waitForTurn: (owner: string, signal?: AbortSignal) => Promise<void>;
}

const maxPauseMs = 200;

export function createRoundRobinScheduler(): RoundRobinScheduler {
  // The first key is the owner whose turn is next. No set is empty.
  const waiting = new Map<string, Set<() => void>>();
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    for (let start = takeNext(); start !== undefined; start = takeNext()) {
      const startedAt = performance.now();
      start();
      await setImmediate();
      await setTimeout(Math.min(maxPauseMs, performance.now() - startedAt));
    }
    isRunning = false;
  }

  function takeNext(): (() => void) | undefined {
    for (const [owner, queue] of waiting) {
      for (const start of queue) {
        remove(owner, start);
        if (waiting.delete(owner)) waiting.set(owner, queue);
        return start;
      }
    }
    return undefined;
  }

  function add(owner: string, start: () => void): void {
    const queue = waiting.get(owner);
    if (queue === undefined) waiting.set(owner, new Set([start]));
    else queue.add(start);
    if (!isRunning) void run();
  }

  function remove(owner: string, start: () => void): void {
    const queue = waiting.get(owner);
    queue?.delete(start);
    if (queue?.size === 0) waiting.delete(owner);
  }

  return {
    waitForTurn(owner, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const cancel = () => {
          remove(owner, start);
          reject(signal?.reason);
        };
        const start = () => {
          signal?.removeEventListener('abort', cancel);
          resolve();
        };
        signal?.addEventListener('abort', cancel, { once: true });
        add(owner, start);
      });
    },
  };
}
