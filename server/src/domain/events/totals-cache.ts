// Caches totals that had to be counted. A total is valid until the next event in its workspace, so
// each is stored with the number of the last event that it includes.
import { LRUCache } from 'lru-cache';

const maxCached = 5_000;

interface CachedTotal {
  lastEvent: number;
  total: number;
}

export interface TotalsCache {
  /** Undefined when the workspace has newer events. */
  at: (list: string, lastEvent: number) => number | undefined;
  /** The last counted total, which may be outdated. */
  lastCounted: (list: string) => number | undefined;
  keep: (list: string, lastEvent: number, total: number) => void;
}

export function createTotalsCache(max = maxCached): TotalsCache {
  const totals = new LRUCache<string, CachedTotal>({ max });
  return {
    at(list, lastEvent) {
      const cached = totals.get(list);
      return cached?.lastEvent === lastEvent ? cached.total : undefined;
    },
    lastCounted: (list) => totals.get(list)?.total,
    keep(list, lastEvent, total) {
      const cached = totals.peek(list);
      if (cached !== undefined && cached.lastEvent > lastEvent) return;
      totals.set(list, { lastEvent, total });
    },
  };
}
