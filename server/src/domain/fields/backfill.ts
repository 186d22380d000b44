// How far a field is through the leads that were there before it was what it is now.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { FieldType } from './field.ts';

export interface Backfill {
  id: string;
  key: string;
  type: FieldType;
  options: string[];
  /** What the key was, until its values are under the new one. */
  formerKey: string | null;
  /** The number of the last lead that was gone through; null when all were. */
  backfilledTo: number | null;
  retired: boolean;
}

/** Undefined when there is no such field any more. */
export async function readBackfill(
  { db }: WorkspaceWrite,
  workspaceId: string,
  id: string,
): Promise<Backfill | undefined> {
  const { rows } = await sql<Backfill>`
    select id, key, type, options, former_key as "formerKey", backfilled_to as "backfilledTo",
      retired_at is not null as retired
    from fields where workspace_id = ${workspaceId} and id = ${id}`.execute(db);
  return rows[0];
}

export async function writeBackfill(
  write: WorkspaceWrite,
  workspaceId: string,
  { id }: Backfill,
  piece: { to: number | null; fitting: number; unfitting: number },
): Promise<void> {
  const { to, fitting, unfitting } = piece;
  await sql`
    update fields set backfilled_to = ${to}::bigint, fitting = fitting + ${fitting},
      unfitting = unfitting + ${unfitting},
      former_key = case when ${to}::bigint is null then null else former_key end
    where workspace_id = ${workspaceId} and id = ${id}`.execute(write.db);
  if (to === null) write.catalogChanged();
}
