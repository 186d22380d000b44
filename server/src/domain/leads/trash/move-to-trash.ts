import { sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { changeEvents } from '../change-events.ts';
import { createCountAccumulator } from '../counts/lead-counts.ts';
import { writeCounts } from '../counts/write-counts.ts';
import { type FoundRow, tagIds, toFound } from '../lead-queries.ts';
import { leadOf } from '../write-leads.ts';

/**
 * Moves leads to the trash, or back when `deletedAt` is null, with one statement that also reads them.
 * Leaves out those that are there already, and for the way back those whose contact is deleted. Returns
 * the ids of those that it has moved.
 */
export async function moveToTrash(
  write: WorkspaceWrite,
  catalog: Catalog,
  ids: readonly string[],
  deletedAt: Date | null,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { db, at, catalogVersion } = write;
  const movable = deletedAt
    ? sql`l.deleted_at is null`
    : sql`l.deleted_at is not null and c.deleted_at is null`;
  const { rows } = await sql<FoundRow>`
    update leads l set deleted_at = ${deletedAt}::timestamptz, version = l.version + 1,
      updated_at = ${at}
    from contacts c
    where l.workspace_id = ${catalog.workspaceId} and l.id = any(${ids}::uuid[]) and ${movable}
      and c.workspace_id = l.workspace_id and c.id = l.contact_id
    returning l.*, c.number as contact_number, ${tagIds} as tag_ids,
      ${catalogVersion}::bigint as catalog_version`.execute(db);
  const counts = createCountAccumulator();
  for (const row of rows.sort((one, other) => one.number - other.number)) {
    const after = toFound(row);
    const before = { ...after, row: { ...after.row, deleted_at: deletedAt ? null : at } };
    counts.count(before, after);
    for (const event of changeEvents(leadOf(before, catalog), leadOf(after, catalog))) {
      write.record({ ...event, subjectType: 'lead', subjectId: row.id });
    }
  }
  await writeCounts(queriesOf(db), counts.changes());
  return new Set(rows.map(({ id }) => id));
}
