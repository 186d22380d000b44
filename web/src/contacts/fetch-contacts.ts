import type { Contact, Inlet } from '@inlet/sdk';
import { fetchPages } from '../lists/fetch-pages.ts';
import { type FetchPage, pageSize } from '../lists/row-store.ts';
import type { SearchParams } from '../search-params.ts';

type ContactsQuery = NonNullable<Parameters<Inlet['contacts']['list']>[0]>;

/** The address has texts alone, which the API reads as they are. */
const contactsQuery = (params: SearchParams, more: ContactsQuery = {}): ContactsQuery =>
  ({ ...params, ...more }) as ContactsQuery;

export const fetchContacts = (
  inlet: Inlet,
  params: SearchParams,
  perPage = pageSize,
): FetchPage<Contact> =>
  fetchPages((options) =>
    inlet.contacts.list(contactsQuery(params, { per_page: perPage }), options),
  );
