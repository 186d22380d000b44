// Throttles work that no request waits for: after each batch it pauses for several times as long as
// the batch took, and for longer while leads arrive, so that requests get most of the machine.
import { setTimeout as sleep } from 'node:timers/promises';

const pauseFactor = { busy: 8, quiet: 3 };
const busyLeadsPerSecond = 50;

export interface LowPriority {
  maxRunMs: number;
  stopping?: AbortSignal | undefined;
  /** The number of leads ever received. */
  countArrivals: () => Promise<number>;
  now?: () => number;
  /** Ends early when the signal is aborted. */
  pause?: (ms: number, stopping: AbortSignal | undefined) => Promise<void>;
}

const sleepUnlessStopped = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});

/** Returns a function to call after each batch: it pauses, and resolves to false when the run must end. */
export async function lowPriority(options: LowPriority): Promise<() => Promise<boolean>> {
  const { maxRunMs, stopping, countArrivals } = options;
  const { now = () => performance.now(), pause = sleepUnlessStopped } = options;
  const deadline = now() + maxRunMs;
  let batchStarted = now();
  let arrivalsBefore = await countArrivals();
  return async () => {
    const tookMs = now() - batchStarted;
    const arrived = (await countArrivals()) - arrivalsBefore;
    const isBusy = arrived * 1_000 > busyLeadsPerSecond * tookMs;
    const pauseMs = tookMs * (isBusy ? pauseFactor.busy : pauseFactor.quiet);
    if (stopping?.aborted || now() + pauseMs >= deadline) return false;
    await pause(pauseMs, stopping);
    batchStarted = now();
    arrivalsBefore = await countArrivals();
    return stopping?.aborted !== true;
  };
}
