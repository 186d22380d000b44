// How many runs each automation has, how many wait, and how many failed today.
import { sql } from 'kysely';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Identified } from '../../record-ref.ts';

export interface RunCounts {
  automation: Identified;
  total: number;
  waiting: number;
  failed: number;
  /** Since midnight in the workspace's time zone. */
  failedToday: number;
}

/** Automations without runs are left out. */
export async function countRuns(
  deps: ReadDeps,
  workspaceId: string,
  now: Date,
): Promise<RunCounts[]> {
  const { timeZone } = await freshCatalog(deps, workspaceId);
  const { rows } = await sql<Omit<RunCounts, 'automation'> & Identified>`
    with counted as (
      select automation_id, count(*)::integer as total,
        (count(*) filter (where state = 'waiting'))::integer as waiting,
        (count(*) filter (where state = 'failed'))::integer as failed,
        (count(*) filter (where state = 'failed'
          and ended_at >= date_trunc('day', ${now}::timestamptz, ${timeZone})))::integer as today
      from automation_runs where workspace_id = ${workspaceId} group by automation_id)
    select a.id, a.number, c.total, c.waiting, c.failed, c.today as "failedToday"
    from counted c join automations a on a.workspace_id = ${workspaceId} and a.id = c.automation_id
    order by a.number`.execute(deps.database.kysely);
  return rows.map(({ id, number, ...counts }) => ({ automation: { id, number }, ...counts }));
}
