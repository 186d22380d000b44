// The pace of work that nobody waits for: after each piece a rest of several times as long, so that
// whoever waits for an answer has the machine.
import { setTimeout as sleep } from 'node:timers/promises';

const restsFor = 4;

/** To be asked between two pieces: rests, and says whether to go on with another. */
export function atLeisure(
  atMostMs: number,
  stopping?: AbortSignal,
  now = () => performance.now(),
): () => Promise<boolean> {
  const until = now() + atMostMs;
  let begun = now();
  return async () => {
    const restMs = (now() - begun) * restsFor;
    if (stopping?.aborted || now() + restMs >= until) return false;
    // Stopping ends the rest.
    await sleep(restMs, undefined, { signal: stopping }).catch(() => {});
    begun = now();
    return !stopping?.aborted;
  };
}
