import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** Of the projections with these names, those that lag by so many events in any workspace. */
export async function findLagging(
  db: Kysely<Tables>,
  names: readonly string[],
  minLag: number,
): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from workspace_counters c cross join unnest(${names}::text[]) n(name)
    left join projection_checkpoints p on p.workspace_id = c.workspace_id and p.projection = n.name
    where c.last_event - coalesce(p.seq, 0) >= ${minLag}`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
