import { setImmediate } from 'node:timers/promises';

/** Awaited in each iteration of a long loop, the result yields to the event loop every `ms`. */
export function createTimeSlice(ms: number): () => Promise<void> {
  let end = performance.now() + ms;
  return async () => {
    if (performance.now() < end) return;
    await setImmediate();
    end = performance.now() + ms;
  };
}
