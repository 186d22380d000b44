import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** How the webhooks of the whole installation stand, for those who watch over it. */
export async function countWaiting({ kysely }: Pick<Database, 'kysely'>) {
  const { rows } = await sql<Record<'active' | 'failing' | 'behind' | 'furthestBehind', number>>`
    select count(*)::integer as active, count(p.failing_since)::integer as failing,
      coalesce(sum(b.events), 0)::float8 as behind, coalesce(max(b.events), 0) as "furthestBehind"
    from webhooks w
    join webhook_positions p on p.workspace_id = w.workspace_id and p.webhook_id = w.id
    join workspace_counters c on c.workspace_id = w.workspace_id
    cross join lateral (select greatest(0, c.last_event - p.seq) as events) b
    where w.active`.execute(kysely);
  return rows[0] ?? { active: 0, failing: 0, behind: 0, furthestBehind: 0 };
}
