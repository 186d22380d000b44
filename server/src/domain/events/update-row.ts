import type { Updateable } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { WorkspaceWrite } from './write-in-workspace.ts';

/** The tables of records that have a version. */
type VersionedTable = {
  [Table in keyof Tables]: Tables[Table] extends {
    workspace_id: unknown;
    id: unknown;
    version: unknown;
    updated_at: unknown;
  }
    ? Table
    : never;
}[keyof Tables];

/** Writes columns of one record, its next version, and the time of the change; returns the latter two. */
export async function updateRow<Table extends VersionedTable>(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  table: Table,
  { id, version }: { id: string; version: number },
  columns: Updateable<Tables[Table]>,
): Promise<{ version: number; updated_at: Date }> {
  const written = { version: version + 1, updated_at: at };
  await db
    // Kysely cannot infer the columns of a generic table; `columns` is checked above.
    .updateTable(table as 'tags')
    .set({ ...columns, ...written } as Updateable<Tables['tags']>)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  return written;
}
