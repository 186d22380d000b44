// How many records each of some selections has.
import { useQueries } from '@tanstack/react-query';

interface Counted {
  key: readonly unknown[];
  count: (signal: AbortSignal) => Promise<number>;
}

export function useTotals(selections: readonly Counted[]): (number | undefined)[] {
  return useQueries({
    queries: selections.map(({ key, count }) => ({
      queryKey: key,
      queryFn: ({ signal }: { signal: AbortSignal }) => count(signal),
    })),
    combine: (results) => results.map(({ data }) => data),
  });
}
