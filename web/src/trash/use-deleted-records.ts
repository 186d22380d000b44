// The deleted contacts or deals, which only the log knows.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { keptDays } from './days-left.ts';
import { stillDeleted } from './still-deleted.ts';

export function useDeletedRecords(workspace: string, kind: 'contact' | 'deal', enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.list(workspace, kind === 'contact' ? 'contacts' : 'deals', { trash: true }),
    async queryFn({ signal }) {
      const since = new Date(Date.now() - keptDays * 86_400_000).toISOString();
      const types = `${kind}.deleted,${kind}.restored`;
      const log = inletOf(workspace).events.list({ types, since, limit: 1_000 }, { signal });
      return stillDeleted(await Array.fromAsync(log));
    },
    enabled,
  });
}
