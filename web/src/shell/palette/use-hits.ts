// The records that contain what is typed, the best of each kind, and how many leads in all.
import type { SearchHit } from '@inlet/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../session/me.ts';

const debounceMs = 60;
const perKind = 5;

export interface Hits {
  /** The text that found them; the typed text may be longer by now. */
  q: string;
  hits: SearchHit[];
  ms: number;
  leadTotal: number | undefined;
  error: unknown;
}

export function useHits(workspace: string, text: string): Hits {
  const [q] = useDebouncedValue(text.trim(), debounceMs);
  const may = useMay(workspace);
  const isAsked = q !== '' && may('read:search');
  const { data, error } = useQuery({
    queryKey: queryKeys.list(workspace, 'search', { q }),
    async queryFn({ signal }) {
      const start = performance.now();
      const hits = await inletOf(workspace).search.records({ q, limit: perKind }, { signal });
      return { q, hits, ms: performance.now() - start };
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const { data: leadTotal } = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { search: q, count: true }),
    async queryFn({ signal }) {
      const list = inletOf(workspace).leads.list({ search: q, per_page: 1 }, { signal });
      return (await list.page()).meta.total;
    },
    enabled: isAsked && may('read:leads'),
  });
  if (!isAsked || data === undefined) return { ...nothing, error: isAsked ? error : null };
  return { ...data, leadTotal, error };
}

const nothing: Hits = { q: '', hits: [], ms: 0, leadTotal: undefined, error: null };
