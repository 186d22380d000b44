// Lets single leads go first: while they arrive, the leads of large batches get a quarter of the
// time, and else all of it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaptureBatch } from './split-on-failure.ts';

const share = 1 / 4;
// Between two batches of a steady arrival, intake is idle for a moment.
const idleAfterMs = 20;
const checkMs = 5;

export interface BusyMeter {
  counting: (capture: CaptureBatch) => CaptureBatch;
  isBusy: () => boolean;
}

export function createBusyMeter(): BusyMeter {
  let running = 0;
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    counting: (capture) => async (batch) => {
      running += 1;
      try {
        return await capture(batch);
      } finally {
        running -= 1;
        endedAt = performance.now();
      }
    },
    isBusy: () => running > 0 || performance.now() - endedAt < idleAfterMs,
  };
}

/** Runs one batch at a time. */
export function yieldTo<Input extends unknown[], Result>(
  { isBusy }: Pick<BusyMeter, 'isBusy'>,
  capture: (...input: Input) => Promise<Result>,
): (...input: Input) => Promise<Result> {
  let nextAt = Number.NEGATIVE_INFINITY;
  return async (...input) => {
    while (isBusy() && performance.now() < nextAt) await sleep(checkMs);
    const began = performance.now();
    try {
      return await capture(...input);
    } finally {
      const ended = performance.now();
      nextAt = ended + (ended - began) * (1 / share - 1);
    }
  };
}
