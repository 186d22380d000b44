// Limits the DNS lookups of one tenant: concurrent requests for a name share one lookup, only some
// lookups run at once, and a failure is cached for a while.
import { createConcurrencyLimiter } from '../concurrency-limiter.ts';
import type { ResolveHost } from './address-policy.ts';

export interface LookupLimits {
  concurrency: number;
  /** The maximum number of names that are pending, queued or cached as failed. */
  maxNames: number;
  /** How long a failure is cached. */
  failureTtlMs: number;
  /** How long a requester waits, including the time in the queue. */
  timeoutMs: number;
}

interface Lookup {
  addresses: Promise<string[]>;
  /** The number of requesters that still wait. */
  waiting: number;
}

export const defaultLookupLimits: LookupLimits = {
  ...{ concurrency: 16, maxNames: 1_000 },
  ...{ failureTtlMs: 30_000, timeoutMs: 5_000 },
};

export function limitLookups(
  resolve: ResolveHost,
  limits: LookupLimits = defaultLookupLimits,
): ResolveHost {
  const { concurrency, maxNames, failureTtlMs, timeoutMs } = limits;
  const lookups = new Map<string, Lookup>();
  const limited = createConcurrencyLimiter(concurrency);

  function startLookup(host: string): Lookup {
    const evict = () => lookups.delete(host);
    const resolveIfAwaited = async () => {
      if (lookup.waiting > 0) return resolve(host);
      evict();
      return [];
    };
    const lookup: Lookup = { waiting: 0, addresses: limited(resolveIfAwaited) };
    lookups.set(host, lookup);
    // Addresses are never cached, since each call must check the current ones.
    lookup.addresses.then(evict, () => setTimeout(evict, failureTtlMs).unref());
    return lookup;
  }

  return async (host) => {
    if (!lookups.has(host) && lookups.size >= maxNames) {
      throw new Error(`The host ${host} was not looked up: too many lookups are in progress.`);
    }
    const lookup = lookups.get(host) ?? startLookup(host);
    lookup.waiting += 1;
    return withTimeout(lookup.addresses, host, timeoutMs).finally(() => {
      lookup.waiting -= 1;
    });
  };
}

function withTimeout<Result>(result: Promise<Result>, host: string, ms: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new Error(`The host ${host} was not found within ${ms / 1_000} seconds.`)),
      ms,
    );
    result.then(resolve, reject).finally(() => clearTimeout(timeout));
  });
}
