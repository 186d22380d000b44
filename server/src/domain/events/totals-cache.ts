// Totals that had to be counted, remembered as long as nothing happens in their workspace: each is
// kept with the last event that it knows of.

const most = 5_000;

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

export function createTotalsCache(): TotalsCache {
  const totals = new Map<string, Remembered>();
  return {
    at(list, lastEvent) {
      const known = totals.get(list);
      return known?.lastEvent === lastEvent ? known.total : undefined;
    },
    lately: (list) => totals.get(list)?.total,
    keep(list, lastEvent, total) {
      const known = totals.get(list);
      if (known !== undefined && known.lastEvent > lastEvent) return;
      totals.delete(list);
      totals.set(list, { lastEvent, total });
      if (totals.size <= most) return;
      const [oldest] = totals.keys();
      if (oldest !== undefined) totals.delete(oldest);
    },
  };
}
