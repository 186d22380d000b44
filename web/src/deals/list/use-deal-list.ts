// Everything that the parts of the list of deals share.
import type { Deal, View } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { inletOf } from '../../api/client.ts';
import { useStreamEvents } from '../../api/stream/stream-provider.tsx';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import type { Filterable } from '../../leads/list/filters/filterable.ts';
import { useFiltering } from '../../leads/list/filters/use-filtering.ts';
import { listParams } from '../../lists/list-state.ts';
import { type ListAddress, useListState } from '../../lists/use-list-state.ts';
import { type ShownRows, useRowStore } from '../../lists/use-row-store.ts';
import { useViews, type Views } from '../../lists/use-views.ts';
import { type SearchParams, stringifySearch } from '../../search-params.ts';
import { useMay } from '../../session/me.ts';
import { dealFields } from '../deal-fields.ts';
import { dealsQuery, fetchDeals } from '../fetch-deals.ts';

export interface DealList extends Filterable {
  noun: 'deals';
  address: ListAddress;
  may: (scope: string) => boolean;
  views: Views;
  view: View | undefined;
  /** Of the API's list, without those of a page. */
  params: SearchParams;
  rows: ShownRows<Deal>;
}

export function useDealList(): DealList {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const catalog = useCatalog(workspace);
  const fields = useMemo(dealFields, []);
  const views = useViews(workspace, 'deals');
  const address = useListState(views.saved);
  const filtering = useFiltering();
  const query = stringifySearch(listParams(address.state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says when they change
  const params = useMemo(() => listParams(address.state), [query]);
  const fetchPage = useMemo(() => fetchDeals(inletOf(workspace), params), [workspace, params]);
  const rows = useRowStore(`${workspace} deals ${query}`, fetchPage);
  const view = address.state.view === undefined ? undefined : views.byId.get(address.state.view);
  useLive(rows.store.reload);
  const count = async (of: SearchParams, signal: AbortSignal) =>
    (
      await inletOf(workspace)
        .deals.list(dealsQuery(of, { per_page: 1 }), { signal })
        .page()
    ).meta.total;
  return {
    ...{ workspace, noun: 'deals', may, catalog, fields, views, view, address },
    ...{ filtering, params, rows, count },
  };
}

const gatherMs = 150;

/** Many changes at once are read once. */
function useLive(reload: () => Promise<void>): void {
  const latest = useRef(reload);
  latest.current = reload;
  const timer = useRef<number>(undefined);
  useStreamEvents(
    useCallback(({ type }: { type: string }) => {
      if (!type.startsWith('deal.') || timer.current !== undefined) return;
      timer.current = window.setTimeout(() => {
        timer.current = undefined;
        void latest.current();
      }, gatherMs);
    }, []),
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
}
