import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Contact } from './contact.ts';
import { toContact } from './contact-queries.ts';
import { findContactOrSurvivor } from './find-contact.ts';

export async function getContact(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Contact> {
  const row = await findContactOrSurvivor(database.kysely, workspaceId, ref);
  const catalog = await catalogs.at(workspaceId, row.catalog_version, database.pool);
  return toContact(row, row.tag_ids, catalog);
}
