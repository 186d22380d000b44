import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

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
      select automation_id, count(*) filter (where state in ('ready', 'waiting', 'calling')) as open,
        count(*) filter (where state = 'failed') as failed
      from automation_runs where workspace_id = ${workspaceId} group by automation_id
    ) r on r.automation_id = a.id
    where a.workspace_id = ${workspaceId} order by a.number`.execute(db);
  return rows;
}
