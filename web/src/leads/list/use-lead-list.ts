// Everything that the parts of the list of leads share: what is selected, its rows, its columns, and
// what the person may do.
import type { Lead, View } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import type { ColumnLayout } from '../../lists/column-layout.ts';
import { listParams } from '../../lists/list-state.ts';
import { useColumnLayout } from '../../lists/use-column-layout.ts';
import { useLastView } from '../../lists/use-last-view.ts';
import { type ListAddress, useListState } from '../../lists/use-list-state.ts';
import { type ShownRows, useRowStore } from '../../lists/use-row-store.ts';
import { useViews, type Views } from '../../lists/use-views.ts';
import { createValue, type Value } from '../../lists/value.ts';
import { type SearchParams, stringifySearch } from '../../search-params.ts';
import { useMay, useMe } from '../../session/me.ts';
import { type Catalog, useCatalog } from '../catalog/use-catalog.ts';
import { type LeadFields, useLeadFields } from '../fields/use-lead-fields.ts';
import { type SaveLead, useSaveLead } from './edit/use-save-lead.ts';
import { fetchLeads, leadsQuery } from './fetch-leads.ts';
import { type Filtering, useFiltering } from './filters/use-filtering.ts';
import { columnFields, nameColumn, standardColumns } from './lead-columns.tsx';
import { type LiveLeads, useLiveLeads } from './live/use-live-leads.ts';
import { type Selected, useSelection } from './use-selection.ts';
import { useMayChange } from './views/saved-view.ts';

export interface LeadList {
  workspace: string;
  noun: 'leads';
  /** How many leads a selection has. */
  count: (params: SearchParams, signal: AbortSignal) => Promise<number>;
  may: (scope: string) => boolean;
  catalog: Catalog;
  fields: LeadFields;
  views: Views;
  view: View | undefined;
  address: ListAddress;
  /** Of the API's list, without those of a page. */
  params: SearchParams;
  rows: ShownRows<Lead>;
  columns: { layout: ColumnLayout; change: (layout: ColumnLayout) => void };
  filtering: Filtering;
  selection: Selected;
  save: SaveLead;
  live: LiveLeads;
  /** The rows in view. */
  inView: Value<{ first: number; last: number }>;
}

export function useLeadList(): LeadList {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const mayChange = useMayChange(workspace);
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  const views = useViews(workspace, 'leads');
  const address = useListState(views.saved);
  const filtering = useFiltering();
  const selection = useSelection();
  const query = stringifySearch(listParams(address.state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says when they change
  const params = useMemo(() => listParams(address.state), [query]);
  const fetchPage = useMemo(() => fetchLeads(inletOf(workspace), params), [workspace, params]);
  const isKnown = useLastView(`${workspace}.leads`, views, address);
  const rows = useRowStore(`${workspace} leads ${query}`, fetchPage, isKnown);
  const view = address.state.view === undefined ? undefined : views.byId.get(address.state.view);
  const known = useMemo(() => new Set(columnFields(fields).map(({ name }) => name)), [fields]);
  const standard = useMemo(() => standardColumns(fields), [fields]);
  const columns = useColumnLayout({
    ...{ workspace, kind: 'leads', view, known, first: nameColumn, standard },
    mayChangeView: view !== undefined && mayChange(view),
  });
  const save = useSaveLead({ workspace, catalog, fields, rows: rows.store });
  const live = useLiveLeads({
    ...{ workspace, params, store: rows.store, withPending: save.withPending },
    me: useMe(workspace).user?.id,
    isIdle: () =>
      !selection.isAny && address.state.peek === undefined && isIdle(rows.store.range()),
  });
  const count = async (of: SearchParams, signal: AbortSignal) =>
    (
      await inletOf(workspace)
        .leads.list(leadsQuery(of, { per_page: 1 }), { signal })
        .page()
    ).meta.total;
  const [inView] = useState(() => createValue({ first: 0, last: 0 }));
  return {
    ...{ workspace, may, catalog, fields, views, view, address, params, rows, columns },
    ...{ filtering, selection, save, live, inView, count, noun: 'leads' },
  };
}

/** Nobody reads or edits a list that is at its top, without the pointer or the focus in it. */
function isIdle({ first }: { first: number }): boolean {
  if (first > 0 || document.visibilityState !== 'visible') return false;
  const grid = document.querySelector('[role="grid"]');
  return grid !== null && !grid.matches(':hover') && !grid.contains(document.activeElement);
}
