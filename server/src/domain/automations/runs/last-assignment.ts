import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Identified } from '../../record-ref.ts';
import type { Settings } from '../automation.ts';

/** The step that gave a lead to its owner. */
export interface Assignment {
  automation: Identified & { name: string };
  run: Identified;
  at: Date;
  saw: Settings;
  did: Settings;
}

/** Undefined when no automation assigned the lead to its owner, or the run is no longer kept. */
export async function lastAssignment(
  db: Kysely<Tables>,
  workspaceId: string,
  lead: { id: string; assigned_member_id: string | null },
): Promise<Assignment | undefined> {
  if (lead.assigned_member_id === null) return undefined;
  const { rows } = await sql<Assignment & { owner: string }>`
    select json_build_object('id', a.id, 'number', a.number, 'name', a.name) as automation,
      json_build_object('id', r.id, 'number', r.number) as run, s.at, s.saw, s.did, m.id as owner
    from automation_runs r
    join automation_run_steps s on s.workspace_id = ${workspaceId} and s.run_id = r.id
    join automations a on a.workspace_id = ${workspaceId} and a.id = r.automation_id
    join members m on m.workspace_id = ${workspaceId}
      and m.number = (s.did->>'user_id')::bigint
    where r.workspace_id = ${workspaceId} and r.lead_id = ${lead.id}
      and s.type = 'assign' and s.outcome = 'done'
    order by s.at desc, s.index desc limit 1`.execute(db);
  return rows.find(({ owner }) => owner === lead.assigned_member_id);
}
