// The records of a column, 50 at a time.
import type { AggregatedPageMeta, List } from '@inlet/sdk';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type Noun, queryKeys } from '../../api/query-keys.ts';
import type { SearchParams } from '../../search-params.ts';
import type { Aged } from './aged.ts';

export const lanePage = 50;

export const laneKey = (workspace: string, noun: Noun, params: SearchParams) =>
  queryKeys.list(workspace, noun, { ...params, lane: true });

interface Options<Item> {
  workspace: string;
  noun: Noun;
  params: SearchParams;
  /** Grouped by what the columns are, so that the time comes with each record. */
  list: (signal: AbortSignal) => List<Item>;
  /** Of the column, in seconds. */
  median: number | null;
}

interface AggregatedPage<Item> {
  data: Item[];
  meta: AggregatedPageMeta;
}

export function useLane<Item extends { created_at: string }>(options: Options<Item>) {
  const { workspace, noun, params, list, median } = options;
  const query = useInfiniteQuery({
    queryKey: laneKey(workspace, noun, params),
    queryFn: async ({ pageParam, signal }) => {
      for await (const page of list(signal).pages(pageParam)) return page as AggregatedPage<Item>;
      throw new Error('A list has a page.');
    },
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.next_cursor,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = query;
  const cards = useMemo(
    () =>
      data?.pages.flatMap(({ data: page, meta: { entered_at: enteredAt } }) =>
        page.map(
          (item, at): Aged<Item> => ({
            ...{ ...item, median },
            enteredAt: enteredAt?.[at] ?? item.created_at,
          }),
        ),
      ),
    [data, median],
  );
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return {
    ...{ cards, error },
    isWhole: !hasNextPage,
    more: hasNextPage && error === null ? more : undefined,
    retry: () => void query.refetch(),
  };
}
