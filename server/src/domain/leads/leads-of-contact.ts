// The leads of a contact, without the trash.
import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ContactReferences } from '../contacts/delete-contact.ts';
import { findLeads } from './find-leads.ts';
import type { Lead } from './lead.ts';
import { selectFoundLeads, toFound } from './lead-queries.ts';
import { toLead } from './to-lead.ts';
import { writeLeads } from './write-leads.ts';

const maxLeads = 100;

/** Newest first. */
export async function leadsOfContact(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  contactId: string,
): Promise<Lead[]> {
  const { rows } = await selectFoundLeads(sql`select * from leads
    where workspace_id = ${workspaceId} and contact_id = ${contactId} and deleted_at is null
    order by number desc limit ${maxLeads}`).execute(database.kysely);
  const version = rows[0]?.catalog_version;
  if (version === undefined) return [];
  const catalog = await catalogs.at(workspaceId, version, database.pool);
  const leads = rows.map((found) => {
    const { row, contactNumber, tagIds } = toFound(found);
    return toLead(row, catalog, contactNumber, tagIds);
  });
  return leads.sort((one, other) => other.number - one.number);
}

export const contactLeads: ContactReferences = {
  labels: { singular: 'lead', plural: 'leads' },
  async count(db, workspaceId, contactIds) {
    const { rows } = await sql<{ count: number }>`select count(*) from leads
      where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
        and deleted_at is null`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async usedOf(db, workspaceId, contactIds) {
    const { rows } = await sql<{ id: string }>`select distinct contact_id as id from leads
      where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
        and deleted_at is null`.execute(db);
    return rows.map(({ id }) => id);
  },
  async move(write, catalog, contactIds, to) {
    const ofContacts = sql`contact_id = any(${contactIds}::uuid[])`;
    const found = await findLeads(write.db, catalog.workspaceId, ofContacts);
    const changes = found.map((before) => {
      const row = { ...before.row, contact_id: to.id };
      return { before, after: { ...before, row, contactNumber: to.number } };
    });
    return (await writeLeads(write, catalog, changes)).length;
  },
};
