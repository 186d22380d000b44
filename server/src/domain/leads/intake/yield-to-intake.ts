// Lets single leads go first. While they arrive, the leads of large batches get half of the time beside
// a few, the less the more there are, and all of it without any.
import { setTimeout as sleep } from 'node:timers/promises';

const [largestShare, smallestShare] = [1 / 2, 1 / 8];
// The load is that of about this time.
const loadMs = 1_000;
// Between two batches of a steady arrival, intake is idle for a moment: on a slow or busy machine for
// about as long as a batch takes.
const minIdleMs = 20;
const checkMs = 5;

export interface BusyMeter {
  counting: <Input, Result>(
    capture: (input: Input) => Promise<Result>,
  ) => (input: Input) => Promise<Result>;
  /** Whether single leads are captured, or were within this time. */
  isBusy: (withinMs?: number) => boolean;
  /** The part of the last time in which single leads were captured, from 0 to 1. */
  load: () => number;
}

export function createBusyMeter(): BusyMeter {
  let running = 0;
  let [endedAt, busyUntil] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let measured = { load: 0, at: performance.now() };
  // An exponential average.
  const load = () => {
    const at = performance.now();
    const kept = Math.exp((measured.at - at) / loadMs);
    measured = { load: measured.load * kept + (running > 0 ? 1 - kept : 0), at };
    return measured.load;
  };
  return {
    load,
    counting: (capture) => async (input) => {
      load();
      running += 1;
      const began = performance.now();
      try {
        return await capture(input);
      } finally {
        load();
        running -= 1;
        endedAt = performance.now();
        busyUntil = endedAt + Math.max(minIdleMs, endedAt - began);
      }
    },
    isBusy: (withinMs = 0) =>
      running > 0 || performance.now() < Math.max(busyUntil, endedAt + withinMs),
  };
}

/** While single leads arrive, one batch runs at a time. Batches start in the order of the calls. */
export function yieldTo<Input extends unknown[], Result>(
  { isBusy, load }: Pick<BusyMeter, 'isBusy' | 'load'>,
  capture: (...input: Input) => Promise<Result>,
): (...input: Input) => Promise<Result> {
  let running = 0;
  let nextAt = Number.NEGATIVE_INFINITY;
  let tookMs = 0;
  let started: Promise<void> = Promise.resolve();
  // Senders whose leads waited for a long batch need a while to send the next ones.
  const mayRun = () => !isBusy(tookMs) || (running === 0 && performance.now() >= nextAt);
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
      tookMs = ended - began;
      const share = largestShare - load() * (largestShare - smallestShare);
      nextAt = ended + tookMs * (1 / share - 1);
    }
  };
}
