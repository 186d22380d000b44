// Keeps the look-ups of one tenant few: each name is looked up once for all who ask meanwhile, only
// some names at once, and one that failed fails for a while without being asked for again.
import { createConcurrencyLimiter } from '../concurrency-limiter.ts';
import type { Resolve } from './may-call.ts';

export interface LookUpLimits {
  atOnce: number;
  /** How many names are looked up, wait for their turn or have failed, together. */
  names: number;
  /** How long a failure is kept. */
  failsForMs: number;
  /** How long one who asks waits, its turn included. */
  withinMs: number;
}

interface LookUp {
  found: Promise<string[]>;
  /** How many still wait for it. */
  asking: number;
}

export const lookUpLimits: LookUpLimits = {
  ...{ atOnce: 16, names: 1_000 },
  ...{ failsForMs: 30_000, withinMs: 5_000 },
};

export function limitLookUps(resolve: Resolve, limits: LookUpLimits = lookUpLimits): Resolve {
  const { atOnce, names, failsForMs, withinMs } = limits;
  const known = new Map<string, LookUp>();
  const inTurn = createConcurrencyLimiter(atOnce);

  function lookUp(host: string): LookUp {
    const forget = () => known.delete(host);
    const find = async () => {
      if (begun.asking > 0) return resolve(host);
      forget();
      return [];
    };
    const begun: LookUp = { asking: 0, found: inTurn(find) };
    known.set(host, begun);
    // An address is never kept: it is checked as it is at the moment of the call.
    begun.found.then(forget, () => setTimeout(forget, failsForMs).unref());
    return begun;
  }

  return async (host) => {
    if (!known.has(host) && known.size >= names) {
      throw new Error(`The name ${host} was not looked up: too many others are.`);
    }
    const asked = known.get(host) ?? lookUp(host);
    asked.asking += 1;
    return within(asked.found, host, withinMs).finally(() => {
      asked.asking -= 1;
    });
  };
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
