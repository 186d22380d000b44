// Totals that had to be counted, remembered as long as nothing happens in their workspace: each is
// kept with the last event that it knows of.
import { LRUCache } from 'lru-cache';

const maxTotals = 5_000;

interface Remembered {
  lastEvent: number;
  total: number;
}

export interface TotalsCache {
  /** Undefined when something has happened since. */
  at: (list: string, lastEvent: number) => number | undefined;
  /** As it was when it was last counted. */
  lately: (list: string) => number | undefined;
  keep: (list: string, lastEvent: number, total: number) => void;
}

export function createTotalsCache(max = maxTotals): TotalsCache {
  const totals = new LRUCache<string, Remembered>({ max });
  return {
    at(list, lastEvent) {
      const known = totals.get(list);
      return known?.lastEvent === lastEvent ? known.total : undefined;
    },
    lately: (list) => totals.get(list)?.total,
    keep(list, lastEvent, total) {
      const known = totals.peek(list);
      if (known !== undefined && known.lastEvent > lastEvent) return;
      totals.set(list, { lastEvent, total });
    },
  };
}
