import { type RawBuilder, sql } from 'kysely';
import type { Catalog } from '../catalog/catalog.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import { changeEvents } from './deal-events.ts';
import { dealsWithDeleted, toDeal } from './deal-queries.ts';

type DealOwner = { contact: Identified } | { lead: Identified };

/**
 * Gives all deals that meet the condition to another contact or lead, deleted ones as well; returns
 * their number.
 */
export async function moveDeals(
  { db, at, record }: WorkspaceWrite,
  catalog: Catalog,
  where: RawBuilder<unknown>,
  to: DealOwner,
): Promise<number> {
  const { workspaceId } = catalog;
  const { rows } = await dealsWithDeleted(workspaceId, where).execute(db);
  if (rows.length === 0) return 0;
  const moved = 'contact' in to ? { contact_id: to.contact.id } : { lead_id: to.lead.id };
  const [[column, id]] = Object.entries(moved) as [[string, string]];
  await sql`
    update deals set ${sql.ref(column)} = ${id}, version = version + 1, updated_at = ${at.toISOString()}
    where workspace_id = ${workspaceId} and id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  for (const row of rows) {
    const before = toDeal(row, catalog);
    for (const event of changeEvents(before, { ...before, ...to })) {
      record({ ...event, subjectType: 'deal', subjectId: row.id });
    }
  }
  return rows.length;
}
