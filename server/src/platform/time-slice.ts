import { setImmediate } from 'node:timers/promises';

/** For a long loop: awaited in each round, it lets the event loop turn once so much time is used. */
export function createTimeSlice(ms: number): () => Promise<void> {
  let end = performance.now() + ms;
  return async () => {
    if (performance.now() < end) return;
    await setImmediate();
    end = performance.now() + ms;
  };
}
