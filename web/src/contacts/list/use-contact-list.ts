// Everything that the parts of the list of contacts share.
import type { Contact } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { inletOf } from '../../api/client.ts';
import { useStreamEvents } from '../../api/stream/stream-provider.tsx';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import type { Filterable } from '../../leads/list/filters/filterable.ts';
import { useFiltering } from '../../leads/list/filters/use-filtering.ts';
import { listParams } from '../../lists/list-state.ts';
import { useListState } from '../../lists/use-list-state.ts';
import { type ShownRows, useRowStore } from '../../lists/use-row-store.ts';
import { useViews } from '../../lists/use-views.ts';
import { type SearchParams, stringifySearch } from '../../search-params.ts';
import { useMay } from '../../session/me.ts';
import { contactFields } from '../contact-fields.ts';
import { contactsQuery, fetchContacts } from '../fetch-contacts.ts';

export interface ContactList extends Filterable {
  noun: 'contacts';
  mayWrite: boolean;
  /** Of the API's list, without those of a page. */
  params: SearchParams;
  rows: ShownRows<Contact>;
}

export function useContactList(): ContactList {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:contacts');
  const catalog = useCatalog(workspace);
  const fields = useMemo(contactFields, []);
  const views = useViews(workspace, 'contacts');
  const address = useListState(views.saved);
  const filtering = useFiltering();
  const query = stringifySearch(listParams(address.state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says when they change
  const params = useMemo(() => listParams(address.state), [query]);
  const fetchPage = useMemo(() => fetchContacts(inletOf(workspace), params), [workspace, params]);
  const rows = useRowStore(`${workspace} contacts ${query}`, fetchPage);
  const view = address.state.view === undefined ? undefined : views.byId.get(address.state.view);
  useLive(rows.store.reload);
  const count = async (of: SearchParams, signal: AbortSignal) => {
    const list = inletOf(workspace).contacts.list(contactsQuery(of, { per_page: 1 }), { signal });
    return (await list.page()).meta.total;
  };
  return {
    ...{ workspace, noun: 'contacts', mayWrite, catalog, fields, view, address },
    ...{ filtering, params, rows, count },
  };
}

const gatherMs = 500;

/** Many changes at once are read once. */
function useLive(reload: () => Promise<void>): void {
  const latest = useRef(reload);
  latest.current = reload;
  const timer = useRef<number>(undefined);
  useStreamEvents(
    useCallback(({ type }: { type: string }) => {
      if (!type.startsWith('contact.') || timer.current !== undefined) return;
      timer.current = window.setTimeout(() => {
        timer.current = undefined;
        void latest.current();
      }, gatherMs);
    }, []),
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
}
