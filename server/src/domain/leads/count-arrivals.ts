import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** How many leads ever came in, of all workspaces; those that were refused may be among them. */
export async function countArrivals({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last_value as last from leads_number_seq`.execute(kysely);
  return rows[0]?.last ?? 0;
}
