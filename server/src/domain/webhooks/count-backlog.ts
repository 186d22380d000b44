import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

export interface WebhookBacklog {
  active: number;
  failing: number;
  /** Events that are still to be delivered: by all webhooks, and by the one with the most. */
  events: number;
  maxEvents: number;
  /** Messages that will be retried. */
  retries: number;
  /** How long the oldest event or due retry has waited. */
  oldestSeconds: number;
}

const none: WebhookBacklog = {
  ...{ active: 0, failing: 0, events: 0, maxEvents: 0, retries: 0, oldestSeconds: 0 },
};

/** The backlog of all active webhooks of the installation, for monitoring. */
export async function countBacklog({ kysely }: Pick<Database, 'kysely'>): Promise<WebhookBacklog> {
  const { rows } = await sql<WebhookBacklog>`
    select count(*)::integer as active, count(p.failing_since)::integer as failing,
      coalesce(sum(b.events), 0)::float8 as events, coalesce(max(b.events), 0) as "maxEvents",
      coalesce(sum(r.retries), 0)::float8 as retries,
      coalesce(greatest(0, extract(epoch from now() - least(min(n.at), min(r.due)))), 0)::float8
        as "oldestSeconds"
    from webhooks w
    join webhook_checkpoints p on p.workspace_id = w.workspace_id and p.webhook_id = w.id
    join workspace_counters c on c.workspace_id = w.workspace_id
    cross join lateral (select greatest(0, c.last_event - p.completed_seq) as events) b
    left join lateral (
      select e.at from events e
      where e.workspace_id = w.workspace_id and e.seq > p.completed_seq
      order by e.seq limit 1) n on true
    cross join lateral (
      select count(*) as retries, min(due_at) filter (where due_at <= now()) as due
      from webhook_retries r
      where r.workspace_id = w.workspace_id and r.webhook_id = w.id) r
    where w.active`.execute(kysely);
  return rows[0] ?? none;
}
