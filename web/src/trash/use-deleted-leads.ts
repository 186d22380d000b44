// The leads in the trash, page by page, with who deleted each where the role may read the log.
import type { Inlet, TrashedLead } from '@inlet/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useMay } from '../session/me.ts';

const perPage = 50;
const second = 1_000;

interface DeletedLead extends TrashedLead {
  by: string | null;
}

export function useDeletedLeads(workspace: string, enabled: boolean) {
  const readsLog = useMay(workspace)('read:events');
  return useInfiniteQuery({
    queryKey: queryKeys.list(workspace, 'leads', { trash: true }),
    initialPageParam: '',
    async queryFn({ pageParam, signal }) {
      const inlet = inletOf(workspace);
      const list = inlet.leads.listTrash({ per_page: perPage }, { signal });
      for await (const { data, meta } of list.pages(pageParam)) {
        const by = readsLog ? await deletersOf(inlet, data, signal) : new Map();
        const leads: DeletedLead[] = data.map((lead) => ({ ...lead, by: by.get(lead.id) ?? null }));
        return { data: leads, meta };
      }
      throw new Error('A list without a page.');
    },
    getNextPageParam: ({ meta }) => meta.next_cursor ?? undefined,
    enabled,
  });
}

/** The names of those who deleted the leads of a page, which were deleted one after another. */
async function deletersOf(inlet: Inlet, leads: readonly TrashedLead[], signal: AbortSignal) {
  const names = new Map<number, string>();
  const times = leads.map(({ deleted_at }) => Date.parse(deleted_at));
  if (times.length === 0) return names;
  const log = inlet.events.list(
    {
      ...{ types: 'lead.deleted', limit: 1_000 },
      since: new Date(Math.min(...times)).toISOString(),
      until: new Date(Math.max(...times) + second).toISOString(),
    },
    { signal },
  );
  for await (const { subject, actor } of log) {
    if (subject.id !== null && actor.name !== null) names.set(subject.id, actor.name);
  }
  return names;
}
