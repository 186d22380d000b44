// The pace of work that nobody waits for: each piece is followed by a rest of several times as long,
// so that whoever waits for an answer has the machine; of more times while leads come in.
import { setTimeout as sleep } from 'node:timers/promises';

const restsFor = { busy: 8, quiet: 3 };
const manyASecond = 50;

export interface Leisure {
  atMostMs: number;
  stopping?: AbortSignal | undefined;
  /** How many leads ever came in. */
  countArrivals: () => Promise<number>;
  now?: () => number;
}

/** To be asked between two pieces: rests, and says whether to go on with another. */
export async function atLeisure(leisure: Leisure): Promise<() => Promise<boolean>> {
  const { atMostMs, stopping, countArrivals, now = () => performance.now() } = leisure;
  const until = now() + atMostMs;
  let begun = now();
  let before = await countArrivals();
  return async () => {
    const tookMs = now() - begun;
    const arrived = (await countArrivals()) - before;
    const isBusy = arrived * 1_000 > manyASecond * tookMs;
    const restMs = tookMs * (isBusy ? restsFor.busy : restsFor.quiet);
    if (stopping?.aborted || now() + restMs >= until) return false;
    // Stopping ends the rest.
    await sleep(restMs, undefined, { signal: stopping }).catch(() => {});
    begun = now();
    before = await countArrivals();
    return stopping?.aborted !== true;
  };
}
