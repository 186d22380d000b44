// Pages of the list of contacts, as the rows of a list read them.
import type { Contact, Inlet } from '@inlet/sdk';
import { type FetchPage, pageSize } from '../lists/row-store.ts';
import type { SearchParams } from '../search-params.ts';

type ContactsQuery = NonNullable<Parameters<Inlet['contacts']['list']>[0]>;

/** The address has texts alone, which the API reads as they are. */
export const contactsQuery = (params: SearchParams, more: ContactsQuery = {}): ContactsQuery =>
  ({ ...params, ...more }) as ContactsQuery;

export function fetchContacts(inlet: Inlet, params: SearchParams): FetchPage<Contact> {
  return async (at, signal) => {
    const query = contactsQuery(params, { per_page: pageSize });
    const list = inlet.contacts.list(query, { signal });
    const pages = 'cursor' in at ? list.pages(at.cursor) : [await list.page(at.page)];
    for await (const { data, meta } of pages) {
      return { rows: data, total: meta.total, next: meta.next_cursor };
    }
    return { rows: [], total: 0, next: null };
  };
}
