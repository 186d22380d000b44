import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

/** The number of leads with each of these tags, without the trash. */
export async function countTagged(
  db: Database['kysely'],
  workspaceId: string,
  tagIds: readonly string[],
): Promise<Map<string, number>> {
  if (tagIds.length === 0) return new Map();
  const { rows } = await sql<{ value: string; count: number }>`
    select value, count from lead_counts
    where workspace_id = ${workspaceId} and kind = 'tag' and value = any(${tagIds}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ value, count }) => [value, count]));
}
