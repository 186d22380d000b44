import type { Counts } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Live, since the stream makes them stale. */
export function useCounts(workspace: string): Counts | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.counts(workspace),
    queryFn: ({ signal }) => inletOf(workspace).views.getCounts({ signal }),
  });
  return data;
}
