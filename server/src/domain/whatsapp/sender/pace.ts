// Spreads requests over time: at most so many a second begin.
import { setTimeout as sleep } from 'node:timers/promises';

export function createPace(perSecond: number): () => Promise<void> {
  const gapMs = 1_000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const at = Math.max(now, next);
    next = at + gapMs;
    if (at > now) await sleep(at - now);
  };
}
