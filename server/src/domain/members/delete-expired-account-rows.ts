import type { Database } from '../../platform/database/pool.ts';

/** Deletes used codes that nobody can use again, and changes of addresses that nobody confirmed. */
export async function deleteExpiredAccountRows(db: Database['kysely'], now: Date): Promise<void> {
  await db.deleteFrom('used_codes').where('expires_at', '<', now).execute();
  await db.deleteFrom('email_changes').where('expires_at', '<', now).execute();
}
