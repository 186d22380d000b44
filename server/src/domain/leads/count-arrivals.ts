import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** The number of leads ever received, of all workspaces; it may include refused ones. */
export async function countArrivals({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last_value as last from leads_number_seq`.execute(kysely);
  return rows[0]?.last ?? 0;
}
