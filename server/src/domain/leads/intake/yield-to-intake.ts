// Lets single leads go first: while they arrive, the leads of large batches get a fifth of the
// time, and else all of it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaptureBatch } from './split-on-failure.ts';

const share = 1 / 5;
// Between two batches of a steady arrival, intake is idle for a moment: on a slow or busy machine for
// about as long as a batch takes.
const minIdleMs = 20;
const checkMs = 5;

export interface BusyMeter {
  counting: (capture: CaptureBatch) => CaptureBatch;
  isBusy: () => boolean;
}

export function createBusyMeter(): BusyMeter {
  let running = 0;
  let busyUntil = Number.NEGATIVE_INFINITY;
  return {
    counting: (capture) => async (batch) => {
      running += 1;
      const began = performance.now();
      try {
        return await capture(batch);
      } finally {
        running -= 1;
        const ended = performance.now();
        busyUntil = ended + Math.max(minIdleMs, ended - began);
      }
    },
    isBusy: () => running > 0 || performance.now() < busyUntil,
  };
}

/** While single leads arrive, one batch runs at a time. Batches start in the order of the calls. */
export function yieldTo<Input extends unknown[], Result>(
  { isBusy }: Pick<BusyMeter, 'isBusy'>,
  capture: (...input: Input) => Promise<Result>,
): (...input: Input) => Promise<Result> {
  let running = 0;
  let nextAt = Number.NEGATIVE_INFINITY;
  let started: Promise<void> = Promise.resolve();
  const mayRun = () => !isBusy() || (running === 0 && performance.now() >= nextAt);
  return async (...input) => {
    const before = started;
    const start = Promise.withResolvers<void>();
    started = start.promise;
    await before;
    while (!mayRun()) await sleep(checkMs);
    running += 1;
    start.resolve();
    const began = performance.now();
    try {
      return await capture(...input);
    } finally {
      running -= 1;
      const ended = performance.now();
      nextAt = ended + (ended - began) * (1 / share - 1);
    }
  };
}
