// Reads a page of contacts, by number or after a cursor, with the exact total. It includes every
// change that was committed before the request.
import { sql } from 'kysely';
import type { TotalsCache } from '../../events/totals-cache.ts';
import type { Listing, ListPage } from '../../filters/list-filter.ts';
import type { ListDeps, ListKind } from '../../filters/list-kind.ts';
import { pageFromIndex } from '../../filters/page-from-index.ts';
import { preloadedColumns } from '../../filters/preloaded-columns.ts';
import { readRecords } from '../../filters/read-records.ts';
import type { Contact } from '../contact.ts';
import { contactsOf, toContact } from '../contact-queries.ts';
import { contactField, contactFields, contactSorts } from './filter-fields.ts';
import { foundNumbers, pageOfSearch } from './search.ts';

export const listedContacts: ListKind<Contact> = {
  subjectType: 'contact',
  table: 'contacts',
  preload: preloadedColumns(contactFields, contactSorts),
  field: contactField,
  search: foundNumbers,
  read: (database, workspaceId, numbers) =>
    readRecords(
      database,
      workspaceId,
      {
        numbers,
        rows: contactsOf(workspaceId, sql`c.number = any(${numbers}::bigint[])`),
      },
      (row, catalog) => toContact(row, row.tag_ids, catalog),
    ),
};

export async function listContacts(
  deps: ListDeps & { totals: TotalsCache },
  workspaceId: string,
  listing: Listing,
): Promise<ListPage<Contact>> {
  const { filter, sort } = listing.selection;
  const { search, conditions } = filter;
  // A search may find most contacts, so its first pages are read without all of their numbers.
  if (search === undefined || conditions.length > 0 || sort !== 'created_at') {
    return pageFromIndex(deps, workspaceId, listedContacts, listing);
  }
  const { items: numbers, ...page } = await pageOfSearch(deps, workspaceId, search, listing);
  const { database, catalogs } = deps;
  const read = await listedContacts.read(database, workspaceId, numbers);
  const catalog = await catalogs.at(workspaceId, read.catalogVersion, database.pool);
  return { ...page, items: read.items(catalog) };
}
