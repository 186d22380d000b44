// The deals of a contact: shown with the contact, and counted before it is deleted.
import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ContactReferences } from '../contacts/delete-contact.ts';
import type { Deal } from './deal.ts';
import { dealsOf, type FoundDeal, toDeal } from './deal-queries.ts';
import { moveDeals } from './move-deals.ts';

const maxDeals = 100;

/** Newest first. */
export async function dealsOfContact(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  contactId: string,
): Promise<Deal[]> {
  const { rows } = await sql<FoundDeal>`
    ${dealsOf(workspaceId, sql`d.contact_id = ${contactId}`)}
    order by d.created_at desc, d.number desc limit ${maxDeals}`.execute(database.kysely);
  const version = rows[0]?.catalog_version;
  if (version === undefined) return [];
  const catalog = await catalogs.at(workspaceId, version, database.pool);
  return rows.map((row) => toDeal(row, catalog));
}

export const contactDeals: ContactReferences = {
  labels: { singular: 'deal', plural: 'deals' },
  async count(db, workspaceId, contactIds) {
    const { rows } = await sql<{ count: number }>`select count(*) from deals
      where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
        and deleted_at is null`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async usedOf(db, workspaceId, contactIds) {
    const { rows } = await sql<{ id: string }>`select distinct contact_id as id from deals
      where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
        and deleted_at is null`.execute(db);
    return rows.map(({ id }) => id);
  },
  move: (write, catalog, contactIds, to) =>
    moveDeals(write, catalog, sql`d.contact_id = any(${contactIds}::uuid[])`, { contact: to }),
};
