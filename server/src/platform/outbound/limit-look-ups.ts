// Keeps the look-ups of one tenant few: each name is looked up once for all who ask meanwhile, only
// some names at once, and one that failed fails for a while without being asked for again.
import type { Resolve } from './may-call.ts';

export interface LookUpLimits {
  atOnce: number;
  /** How long a failure is kept. */
  failsForMs: number;
  /** How long one who asks waits, its turn included. */
  withinMs: number;
}

export const lookUpLimits: LookUpLimits = { atOnce: 16, failsForMs: 30_000, withinMs: 5_000 };

export function limitLookUps(resolve: Resolve, limits: LookUpLimits = lookUpLimits): Resolve {
  const { atOnce, failsForMs, withinMs } = limits;
  const known = new Map<string, Promise<string[]>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(host: string): Promise<string[]> {
    if (running < atOnce) running += 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await resolve(host);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }

  function lookUp(host: string): Promise<string[]> {
    const found = inTurn(host);
    known.set(host, found);
    const forget = () => known.delete(host);
    // An address is never kept: it is checked as it is at the moment of the call.
    found.then(forget, () => setTimeout(forget, failsForMs).unref());
    return found;
  }

  return (host) => within(known.get(host) ?? lookUp(host), host, withinMs);
}

function within<Result>(asked: Promise<Result>, host: string, ms: number): Promise<Result> {
  return new Promise((found, failed) => {
    const late = setTimeout(
      () => failed(new Error(`The name ${host} was not found within ${ms / 1_000} seconds.`)),
      ms,
    );
    asked.then(found, failed).finally(() => clearTimeout(late));
  });
}
