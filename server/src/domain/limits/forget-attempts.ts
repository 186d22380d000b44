import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** Removes the windows of failed attempts that closed a day ago. */
export async function forgetAttempts(db: Database['kysely']): Promise<void> {
  await db
    .deleteFrom('sign_in_failures')
    .where('closes_at', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute();
}
