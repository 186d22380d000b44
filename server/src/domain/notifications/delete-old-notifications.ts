import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

const rowsAtOnce = 5_000;

export async function deleteOldNotifications(
  db: Kysely<Tables>,
  workspaceId: string,
  before: Date,
): Promise<void> {
  let deleted = 0n;
  do {
    const { numAffectedRows = 0n } = await sql`
      delete from notifications where workspace_id = ${workspaceId} and id in (
        select id from notifications where workspace_id = ${workspaceId} and created_at < ${before}
        order by created_at limit ${rowsAtOnce})`.execute(db);
    deleted = numAffectedRows;
  } while (deleted === BigInt(rowsAtOnce));
}
