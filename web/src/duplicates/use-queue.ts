// The groups of likely duplicates, most certain first, and the one that is open.
import type { DuplicateGroup } from '@inlet/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useRecords } from '../lists/use-records.ts';

export function useQueue(workspace: string, groupId: string | undefined) {
  const inlet = inletOf(workspace);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const queryKey = queryKeys.list(workspace, 'duplicates');
  const { query, items, total, behind } = useRecords<DuplicateGroup>(queryKey, (options) =>
    inlet.duplicates.list({ per_page: 50 }, options),
  );
  const listed = items.find(({ id }) => String(id) === groupId);
  // A link from elsewhere may name a group that the list has not come to yet.
  const { data: linked } = useQuery({
    queryKey: queryKeys.one(workspace, 'duplicates', groupId ?? ''),
    queryFn: ({ signal }) => inlet.duplicates.get(groupId ?? '', { signal }),
    enabled: groupId !== undefined && listed === undefined && query.isSuccess,
  });
  const selected = listed ?? (groupId === undefined ? undefined : linked) ?? items[0];
  const at = items.findIndex(({ id }) => id === selected?.id);

  function open(group: DuplicateGroup | undefined): void {
    const to = group ? '/w/$workspace/duplicates/$group' : '/w/$workspace/duplicates';
    const params = { workspace, ...(group && { group: String(group.id) }) };
    void navigate({ to, params, replace: true } as never);
  }

  return {
    query,
    items,
    total,
    behind,
    selected,
    open,
    move: (step: 1 | -1) => {
      const next = items[at + step];
      if (next) open(next);
    },
    /** After a group was settled. */
    openNext: () => {
      open(items[at + 1] ?? items[at - 1]);
      void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'duplicates') });
      void queries.invalidateQueries({ queryKey: queryKeys.counts(workspace) });
    },
  };
}
