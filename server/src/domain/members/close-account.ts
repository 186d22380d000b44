import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { newId } from '../../platform/ids.ts';

/**
 * Closes an account whose address was never proven: its sessions end, nobody signs in to it any
 * longer, and its address is free. False when the address is proven.
 */
export async function closeAccount(db: Database['kysely'], personId: string): Promise<boolean> {
  // Nobody can foresee the address that takes its place, and so take that one first.
  const email = `${newId()}@closed.invalid`;
  const closed = await db
    .updateTable('people')
    .set({ email, updated_at: sql`now()` })
    .where('id', '=', personId)
    .where('email_verified', '=', false)
    .returning('id')
    .executeTakeFirst();
  if (closed === undefined) return false;
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute();
  await db.deleteFrom('accounts').where('person_id', '=', personId).execute();
  return true;
}
