// The automations of a workspace that can start, with what starts them.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Settings, Step } from '../automation.ts';
import type { Condition } from '../conditions/condition.ts';
import { compile } from '../definition/compile.ts';

export interface StartingAutomation {
  id: string;
  version: number;
  /** It starts for later events alone. */
  activeSince: number;
  trigger: Settings & { type: string };
  conditions: Condition[];
  firstStep: string | null;
}

export async function readStarting(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<StartingAutomation[]> {
  const { rows } = await sql<Omit<StartingAutomation, 'firstStep'> & { steps: Step[] }>`
    select a.id, a.version, a.active_since as "activeSince", v.trigger, v.conditions, v.steps
    from automations a
    join automation_versions v on v.workspace_id = a.workspace_id
      and v.automation_id = a.id and v.version = a.version
    where a.workspace_id = ${workspaceId} and a.active
    order by a.number`.execute(db);
  return rows.map(({ steps, ...automation }) => ({
    ...automation,
    firstStep: compile(steps).first,
  }));
}

/** The event types that start the automation; none for a schedule. */
export function eventTypesOf({ trigger }: StartingAutomation): string[] {
  if (trigger.type === 'form') return ['form.submitted'];
  return trigger.type.includes('.') ? [trigger.type] : [];
}
