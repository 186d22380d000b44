import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** How many leads ever came in, of all workspaces, give or take a batch that is being captured. */
export async function countArrivals({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last_value as last from leads_number_seq`.execute(kysely);
  return rows[0]?.last ?? 0;
}
