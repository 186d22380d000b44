import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { newId } from '../../platform/ids.ts';

/**
 * Closes an account whose address was never verified: it ends the sessions, disables the sign-in
 * and frees the address. Returns false when the address is verified.
 */
export async function closeAccount(db: Database['kysely'], personId: string): Promise<boolean> {
  // The placeholder address is unpredictable, so nobody can claim it first.
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
