import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

const step = 5_000;

/** Removes the idempotency records of a workspace from before that time, in batches. */
export async function deleteExpiredRecords(
  db: Database['kysely'],
  workspaceId: string,
  before: Date,
): Promise<void> {
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from idempotency_records
      where workspace_id = ${workspaceId} and created_at < ${before}
        and (key_id, idempotency_key) in (
          select key_id, idempotency_key from idempotency_records
          where workspace_id = ${workspaceId} and created_at < ${before} limit ${step})`.execute(
      db,
    );
    if (numAffectedRows < step) return;
  }
}
