import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** A webhook with its backlog. */
export interface EndpointBacklog {
  id: string;
  number: number;
  url: string;
  active: boolean;
  disabledReason: string | null;
  /** Events after its checkpoint, whether it subscribes to them or not. */
  events: number;
  /** Messages to retry: the total, and the number due. */
  retries: number;
  retriesDue: number;
  nextRetryAt: Date | null;
  failingSince: Date | null;
}

export async function listBacklogs(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
  now: Date,
): Promise<EndpointBacklog[]> {
  const { rows } = await sql<EndpointBacklog>`
    select w.id, w.number, w.url, w.active, w.disabled_reason as "disabledReason",
      greatest(0, c.last_event - p.completed_seq) as events,
      r.retries, r.due as "retriesDue", r.next as "nextRetryAt", p.failing_since as "failingSince"
    from webhooks w
    join webhook_checkpoints p on p.workspace_id = w.workspace_id and p.webhook_id = w.id
    join workspace_counters c on c.workspace_id = w.workspace_id
    cross join lateral (
      select count(*)::integer as retries, min(due_at) as next,
        count(*) filter (where due_at <= ${now.toISOString()})::integer as due
      from webhook_retries r
      where r.workspace_id = ${workspaceId} and r.webhook_id = w.id) r
    where w.workspace_id = ${workspaceId}
    order by w.number`.execute(kysely);
  return rows;
}
