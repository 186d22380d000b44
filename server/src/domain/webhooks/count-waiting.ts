import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

export interface Waiting {
  active: number;
  failing: number;
  /** Events that are still to be told: by all of them, and by the one that is furthest behind. */
  behind: number;
  furthestBehind: number;
  /** Messages that will be tried again. */
  retries: number;
  /** How long what should have been sent has waited, where it has waited longest. */
  oldestSeconds: number;
}

const nothing: Waiting = {
  ...{ active: 0, failing: 0, behind: 0, furthestBehind: 0, retries: 0, oldestSeconds: 0 },
};

/** How the webhooks of the whole installation stand, for those who watch over it. */
export async function countWaiting({ kysely }: Pick<Database, 'kysely'>): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select count(*)::integer as active, count(p.failing_since)::integer as failing,
      coalesce(sum(b.events), 0)::float8 as behind, coalesce(max(b.events), 0) as "furthestBehind",
      coalesce(sum(r.retries), 0)::float8 as retries,
      coalesce(greatest(0, extract(epoch from now() - least(min(n.at), min(r.due)))), 0)::float8
        as "oldestSeconds"
    from webhooks w
    join webhook_positions p on p.workspace_id = w.workspace_id and p.webhook_id = w.id
    join workspace_counters c on c.workspace_id = w.workspace_id
    cross join lateral (select greatest(0, c.last_event - p.seq) as events) b
    left join lateral (
      select e.at from events e where e.workspace_id = w.workspace_id and e.seq > p.seq
      order by e.seq limit 1) n on true
    cross join lateral (
      select count(*) as retries, min(due_at) filter (where due_at <= now()) as due
      from webhook_retries r
      where r.workspace_id = w.workspace_id and r.webhook_id = w.id) r
    where w.active`.execute(kysely);
  return rows[0] ?? nothing;
}
