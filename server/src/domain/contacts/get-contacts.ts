import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Contact } from './contact.ts';
import { contactsWithDeleted, toContact } from './contact-queries.ts';

/** Includes deleted contacts until they are purged. */
export async function getContacts(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ids: readonly string[],
): Promise<Contact[]> {
  const which = sql`c.id = any(${ids}::uuid[])`;
  const { rows } = await contactsWithDeleted(workspaceId, which).execute(database.kysely);
  const [first] = rows;
  if (first === undefined) return [];
  const catalog = await catalogs.at(workspaceId, first.catalog_version, database.pool);
  return rows.map((row) => toContact(row, row.tag_ids, catalog));
}
