import { sql } from 'kysely';
import { type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { catchUp } from '../events/projections/catch-up.ts';
import type { TotalsCache } from '../events/totals-cache.ts';
import type { Contact } from './contact.ts';
import {
  type ContactFilter,
  type ContactOrder,
  matching,
  orderOf,
  precomputedCount,
} from './contact-filter.ts';
import { contactsOf, toContact } from './contact-queries.ts';
import { contactList } from './list-projection/projection.ts';

interface Count {
  count: number;
}

interface ListedContact {
  id: string;
  number: number;
}

/** The list includes every change that was committed before the request. */
export async function listContacts(
  { database, catalogs, totals }: ReadDeps & { totals: TotalsCache },
  workspaceId: string,
  { filter, order }: { filter: ContactFilter; order: ContactOrder },
  page: PageParams,
): Promise<Page<Contact>> {
  const { kysely, pool } = database;
  const { checkpoint } = await catchUp(database, contactList, workspaceId);
  const tagId =
    filter.tag === undefined ? undefined : await findTag(kysely, workspaceId, filter.tag);
  // Counting a common filter takes longer than reading a page, so the total is cached.
  const cacheKey = `contacts ${workspaceId} ${JSON.stringify({ ...filter, tagId })}`;
  const cachedTotal = totals.at(cacheKey, checkpoint);
  const source = {
    rows: sql<ListedContact>`select l.id, l.number, l.${sql.ref(order.sort)}
      from contact_list l where ${matching(workspaceId, filter, tagId)}`,
    order: orderOf(order),
    count:
      cachedTotal === undefined
        ? precomputedCount(workspaceId, filter)
        : sql<Count>`select ${cachedTotal}::bigint as count`,
  };
  const { items, ...rest } = await paginate(kysely, source, page);
  totals.keep(cacheKey, checkpoint, rest.total);
  const ids = items.map(({ id }) => id);
  const { rows } = await contactsOf(workspaceId, sql`c.id = any(${ids}::uuid[])`).execute(kysely);
  const version = rows[0]?.catalog_version;
  if (version === undefined) return { items: [], ...rest };
  const catalog = await catalogs.at(workspaceId, version, pool);
  const contacts = new Map(rows.map((row) => [row.id, toContact(row, row.tag_ids, catalog)]));
  const shown = ids.map((id) => contacts.get(id)).filter((contact) => contact !== undefined);
  return { items: shown, ...rest };
}

async function findTag(
  db: ReadDeps['database']['kysely'],
  workspaceId: string,
  name: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('tags')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
  return found?.id;
}
