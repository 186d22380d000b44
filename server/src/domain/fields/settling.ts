// How far a field is through the leads that were there before it was what it is now.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { FieldType } from './field.ts';

export interface Settling {
  id: string;
  key: string;
  type: FieldType;
  options: string[];
  /** What the key was, until its values are under the new one. */
  formerKey: string | null;
  /** The number of the last lead that was gone through; null when all were. */
  settledTo: number | null;
  retired: boolean;
}

/** Undefined when there is no such field any more. */
export async function readSettling(
  { db }: WorkspaceWrite,
  workspaceId: string,
  id: string,
): Promise<Settling | undefined> {
  const { rows } = await sql<Settling>`
    select id, key, type, options, former_key as "formerKey", settled_to as "settledTo",
      retired_at is not null as retired
    from fields where workspace_id = ${workspaceId} and id = ${id}`.execute(db);
  return rows[0];
}

export async function writeSettled(
  write: WorkspaceWrite,
  workspaceId: string,
  { id }: Settling,
  piece: { to: number | null; fitting: number; unfitting: number },
): Promise<void> {
  const { to, fitting, unfitting } = piece;
  await sql`
    update fields set settled_to = ${to}::bigint, fitting = fitting + ${fitting},
      unfitting = unfitting + ${unfitting},
      former_key = case when ${to}::bigint is null then null else former_key end
    where workspace_id = ${workspaceId} and id = ${id}`.execute(write.db);
  if (to === null) write.catalogChanged();
}
