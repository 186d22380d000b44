import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { withCountUpdate } from './counts/update-counts.ts';
import type { LeadRow } from './lead.ts';

const jsonColumns = ['custom_fields', 'consent', 'extra'] as const;

/** Writes the changed columns, and the added and removed tags. */
export async function writeLead(
  write: WorkspaceWrite,
  row: LeadRow,
  changed: Partial<LeadRow>,
  tags: { before: string[]; after: string[] } = { before: [], after: [] },
): Promise<void> {
  await withCountUpdate(write.db, row.workspace_id, [row.id], () =>
    writeRow(write.db, row, changed, tags),
  );
}

async function writeRow(
  db: WorkspaceWrite['db'],
  row: LeadRow,
  changed: Partial<LeadRow>,
  tags: { before: string[]; after: string[] },
): Promise<void> {
  const { workspace_id, id, version, updated_at, created_at, number } = row;
  const values: Record<string, unknown> = { ...changed, version, updated_at };
  // The driver would encode a list as an SQL array, and pass a text on as if it were JSON.
  for (const column of jsonColumns) {
    const value = changed[column];
    if (value !== undefined && value !== null) values[column] = JSON.stringify(value);
  }
  await db
    .updateTable('leads')
    .set(values)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute();
  const removed = tags.before.filter((tag) => !tags.after.includes(tag));
  const added = tags.after.filter((tag) => !tags.before.includes(tag));
  if (removed.length > 0) {
    await db
      .deleteFrom('lead_tags')
      .where('workspace_id', '=', workspace_id)
      .where('lead_id', '=', id)
      .where('tag_id', 'in', removed)
      .execute();
  }
  if (added.length > 0) {
    await db
      .insertInto('lead_tags')
      .values(
        added.map((tag_id) => ({
          workspace_id,
          lead_id: id,
          tag_id,
          lead_created_at: created_at,
          lead_number: number,
        })),
      )
      .execute();
  }
}
