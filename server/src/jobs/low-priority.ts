// Paces work that no request waits for: after each batch it rests several times as long as the batch
// took, and longer while leads come in, so that requests have the machine.
import { setTimeout as sleep } from 'node:timers/promises';

const restsFor = { busy: 8, quiet: 3 };
const manyASecond = 50;

export interface LowPriority {
  atMostMs: number;
  stopping?: AbortSignal | undefined;
  /** How many leads ever came in. */
  countArrivals: () => Promise<number>;
  now?: () => number;
  /** Ends early when the signal is aborted. */
  rest?: (ms: number, stopping: AbortSignal | undefined) => Promise<void>;
}

const sleepUnlessStopped = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});

/** Returns a function to call between two batches: it rests, and returns whether to start another. */
export async function lowPriority(options: LowPriority): Promise<() => Promise<boolean>> {
  const { atMostMs, stopping, countArrivals } = options;
  const { now = () => performance.now(), rest = sleepUnlessStopped } = options;
  const until = now() + atMostMs;
  let begun = now();
  let before = await countArrivals();
  return async () => {
    const tookMs = now() - begun;
    const arrived = (await countArrivals()) - before;
    const isBusy = arrived * 1_000 > manyASecond * tookMs;
    const restMs = tookMs * (isBusy ? restsFor.busy : restsFor.quiet);
    if (stopping?.aborted || now() + restMs >= until) return false;
    await rest(restMs, stopping);
    begun = now();
    before = await countArrivals();
    return stopping?.aborted !== true;
  };
}
