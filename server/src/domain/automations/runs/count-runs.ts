import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';

export interface OpenRuns {
  ready: number;
  waiting: number;
  calling: number;
  /** Within the last day. */
  failed: number;
  /** How long the oldest run that is due has waited for its turn. */
  oldestDueSeconds: number;
}

const none: OpenRuns = { ready: 0, waiting: 0, calling: 0, failed: 0, oldestDueSeconds: 0 };

const isOpen = sql`state in ('ready', 'waiting', 'calling')`;

/** The runs of all workspaces, for monitoring. */
export async function countOpenRuns({ kysely }: Pick<Database, 'kysely'>): Promise<OpenRuns> {
  const { rows } = await sql<OpenRuns>`
    select (count(*) filter (where state = 'ready'))::integer as ready,
      (count(*) filter (where state = 'waiting'))::integer as waiting,
      (count(*) filter (where state = 'calling'))::integer as calling,
      (select count(*)::integer from automation_runs
        where ended_at > now() - interval '1 day' and state = 'failed') as failed,
      coalesce(greatest(0, extract(epoch from now() - min(wake_at))), 0)::float8
        as "oldestDueSeconds"
    from automation_runs where ${isOpen}`.execute(kysely);
  return rows[0] ?? none;
}

export interface AutomationCounts {
  number: number;
  name: string;
  active: boolean;
  open: number;
  failed: number;
}

/** The automations of a workspace, with the runs that are open and those that failed. */
export async function countRunsByAutomation(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<AutomationCounts[]> {
  const { rows } = await sql<AutomationCounts>`
    select a.number, a.name, a.active, coalesce(r.open, 0)::integer as open,
      coalesce(r.failed, 0)::integer as failed
    from automations a
    left join (
      select automation_id, count(*) filter (where ${isOpen}) as open,
        count(*) filter (where state = 'failed') as failed
      from automation_runs where workspace_id = ${workspaceId} group by automation_id
    ) r on r.automation_id = a.id
    where a.workspace_id = ${workspaceId} order by a.number`.execute(db);
  return rows;
}
