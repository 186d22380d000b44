// The progress of the backfill of a custom field through the existing leads.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { FieldType } from './field.ts';

export interface Backfill {
  id: string;
  key: string;
  type: FieldType;
  options: string[];
  /** The previous key, until all values are stored under the new one. */
  formerKey: string | null;
  /** The number of the last processed lead; null once all are processed. */
  backfilledTo: number | null;
  retired: boolean;
}

/** Undefined when the field was deleted. */
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
