// One deleted contact or deal, which only the log knows.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useMay } from '../session/me.ts';
import { stillDeleted } from './still-deleted.ts';

export function useDeletedRecord(workspace: string, kind: 'contact' | 'deal', id: string) {
  const mayRead = useMay(workspace)('read:events');
  const query = useQuery({
    queryKey: queryKeys.list(workspace, kind === 'contact' ? 'contacts' : 'deals', { trashed: id }),
    async queryFn({ signal }) {
      const query = { subject: `${kind}:${id}`, types: `${kind}.deleted,${kind}.restored` };
      const log = inletOf(workspace).events.list(query, { signal });
      return stillDeleted(await Array.fromAsync(log))[0] ?? null;
    },
    enabled: mayRead,
  });
  return { query, record: query.data ?? undefined, isRead: !mayRead || query.isSuccess };
}
