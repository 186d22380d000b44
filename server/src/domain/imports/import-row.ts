// The row of an import, and its SQL.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Actor } from '../events/event.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { FileFormat } from './file/file-format.ts';
import type { Import, ImportColumn, ImportOptions, ImportState } from './import.ts';

export interface ImportRow {
  id: string;
  number: number;
  version: number;
  file_name: string;
  bytes: number;
  state: ImportState;
  format: FileFormat;
  columns: ImportColumn[];
  options: ImportOptions;
  signature: string;
  row_count: number;
  rows_done: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  incomplete: number;
  rows_per_second: number | null;
  started_at: Date | null;
  ended_at: Date | null;
  undone: boolean;
  undoing: boolean;
  created_at: Date;
  updated_at: Date;
}

export const importsOf = (workspaceId: string): RawBuilder<ImportRow> => sql<ImportRow>`
  select i.id, i.number, i.version, i.file_name, i.bytes, i.state, i.format, i.columns, i.options,
    i.signature, i.row_count, i.rows_done, i.created, i.updated, i.skipped, i.failed, i.incomplete,
    case when i.rows_done > i.resumed_from and i.state <> 'paused' then
      ((i.rows_done - i.resumed_from) / greatest(0.001, extract(epoch from
        coalesce(i.ended_at, now()) - i.resumed_at)))::float8 end as rows_per_second,
    i.started_at, i.ended_at, c.undone_by is not null as undone,
    coalesce(u.state = 'running', false) as undoing,
    i.created_at, i.updated_at
  from imports i
  left join causes c on c.workspace_id = i.workspace_id and c.id = i.id
  left join causes u on u.workspace_id = i.workspace_id and u.id = c.undone_by
  where i.workspace_id = ${workspaceId}`;

export async function findImport(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<Import> {
  return toImport(await findByRef(db, importsOf(workspaceId), ref, 'import'));
}

export function toImport(row: ImportRow): Import {
  const { file_name, row_count, rows_done, rows_per_second, started_at, ...rest } = row;
  const { ended_at, created_at, updated_at, ...same } = rest;
  return {
    ...same,
    fileName: file_name,
    rowCount: row_count,
    rowsDone: rows_done,
    rowsPerSecond: rows_per_second,
    startedAt: started_at,
    endedAt: ended_at,
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

/** An import with who started it; undefined when it was deleted. */
export async function findRun(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<{ import: Import; actor: Actor } | undefined> {
  const actor = await db
    .selectFrom('imports')
    .select(['actor_type', 'actor_id'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (actor === undefined) return undefined;
  return {
    import: await findImport(db, workspaceId, { id }),
    actor: { type: actor.actor_type as Actor['type'], id: actor.actor_id },
  };
}
