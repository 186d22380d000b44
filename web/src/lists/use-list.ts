// The state of a list of leads, contacts or deals: its view, its selection by the address, its rows and
// its columns.
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import type { LeadField } from '../leads/fields/lead-field.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import { type SearchParams, stringifySearch } from '../search-params.ts';
import { useMay } from '../session/me.ts';
import { useFiltering } from './filters/use-filtering.ts';
import type { ListNoun, ListOf } from './list.ts';
import { listParams } from './list-state.ts';
import type { FetchPage } from './row-store.ts';
import { useColumnLayout } from './use-column-layout.ts';
import { useLastView } from './use-last-view.ts';
import { useListState } from './use-list-state.ts';
import { useRowStore } from './use-row-store.ts';
import { useViews } from './use-views.ts';
import { useMayChange } from './views/saved-view.ts';

interface Options<Row> {
  noun: ListNoun;
  catalog: Catalog;
  fields: LeadFields;
  standardLayout?: 'table' | 'board';
  /** The column that always is there. */
  first: string;
  offered: readonly LeadField[];
  standardColumns: readonly string[];
  fetchPages: (params: SearchParams, perPage?: number) => FetchPage<Row>;
}

export function useList<Row extends { id: number }>(options: Options<Row>): ListOf<Row> {
  const { noun, catalog, fields, standardLayout = 'table', first, offered } = options;
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayChange = useMayChange(workspace);
  const views = useViews(workspace, noun);
  const address = useListState(views.saved);
  const query = stringifySearch(listParams(address.state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says when they change
  const params = useMemo(() => listParams(address.state), [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same list has the same pages
  const fetchPage = useMemo(() => options.fetchPages(params), [workspace, params]);
  const isKnown = useLastView(`${workspace}.${noun}`, views, address);
  const rows = useRowStore(`${workspace} ${noun} ${query}`, fetchPage, isKnown);
  const view = address.state.view === undefined ? undefined : views.byId.get(address.state.view);
  const known = useMemo(() => new Set(offered.map(({ name }) => name)), [offered]);
  const { layout, change } = useColumnLayout({
    ...{ workspace, kind: noun, view, known, first, standard: options.standardColumns },
    mayChangeView: view !== undefined && mayChange(view),
  });
  return {
    ...{ workspace, noun, may: useMay(workspace), catalog, fields, views, view, address, params },
    ...{ rows, standardLayout, columns: { layout, change, offered }, filtering: useFiltering() },
    async count(of, signal) {
      return (await options.fetchPages(of, 1)({ page: 1 }, signal)).total;
    },
  };
}
