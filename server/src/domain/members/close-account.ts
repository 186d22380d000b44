import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/**
 * Closes an account whose address was never proven: its sessions end, nobody signs in to it any
 * longer, and its address is free. False when the address is proven.
 */
export async function closeAccount(db: Database['kysely'], personId: string): Promise<boolean> {
  const closed = await db
    .updateTable('people')
    .set({ email: `${personId}@closed.invalid`, updated_at: sql`now()` })
    .where('id', '=', personId)
    .where('email_verified', '=', false)
    .returning('id')
    .executeTakeFirst();
  if (closed === undefined) return false;
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute();
  await db.deleteFrom('accounts').where('person_id', '=', personId).execute();
  return true;
}
