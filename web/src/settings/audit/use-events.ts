// The event log, newest first, page by page.
import type { Event, EventPage, Inlet } from '@inlet/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

type EventQuery = NonNullable<Parameters<Inlet['events']['list']>[0]>;
export type EventFilter = Pick<EventQuery, 'area' | 'actor' | 'since'>;

export function useEvents(workspace: string, filter: EventFilter) {
  const query = useInfiniteQuery({
    queryKey: queryKeys.list(workspace, 'events', { ...filter }),
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }): Promise<EventPage> => {
      const before = pageParam === undefined ? {} : { before: pageParam };
      const page = { direction: 'desc', limit: 50, names: true, ...filter, ...before } as const;
      const log = inletOf(workspace).events.list(page, { signal });
      for await (const first of log.pages()) return first;
      throw new Error('A log without a page.');
    },
    getNextPageParam: ({ meta }) => (meta.next > 1 ? meta.next : undefined),
  });
  return { query, items: query.data?.pages.flatMap(({ data }): Event[] => data) ?? [] };
}
