// A run as people read it, with its steps.

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { fullName } from '../../leads/lead.ts';
import { findByRef, type Identified, identified, type Ref } from '../../record-ref.ts';
import type { Settings } from '../automation.ts';
import type { RunError, RunState } from './run.ts';

export interface AutomationRun extends Identified {
  automation: Identified;
  automationVersion: number;
  lead: Identified | null;
  leadName: string | null;
  deal: Identified | null;
  /** The type of the event, or schedule, inactivity, hook or enrol. */
  startedBy: string;
  trigger: Settings;
  depth: number;
  parentId: string | null;
  state: RunState;
  stepId: string | null;
  wakeAt: Date | null;
  waitsFor: string | null;
  attempts: number;
  error: RunError | null;
  /** The number of steps that were done; it is the version of the record. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
  endedAt: Date | null;
  /** Of one run alone. */
  steps?: RunStep[];
}

export interface RunStep {
  stepId: string;
  type: string;
  outcome: string;
  saw: Settings;
  did: Settings;
  error: RunError | null;
  at: Date;
}

export interface RunRow {
  id: string;
  number: number;
  automation_id: string;
  automation_number: number;
  automation_version: number;
  lead_id: string | null;
  lead_number: number | null;
  lead_first_name: string | null;
  lead_last_name: string | null;
  deal_id: string | null;
  deal_number: number | null;
  trigger: Settings;
  depth: number;
  parent_id: string | null;
  state: RunState;
  step_id: string | null;
  wake_at: Date | null;
  waits_for: string | null;
  attempts: number;
  error: RunError | null;
  step_count: number;
  created_at: Date;
  updated_at: Date;
  ended_at: Date | null;
}

export const runsOf = (workspaceId: string, where: RawBuilder<unknown>): RawBuilder<RunRow> =>
  sql<RunRow>`
    select r.id, r.number, r.automation_id, a.number as automation_number,
      r.version as automation_version, r.lead_id, l.number as lead_number,
      l.first_name as lead_first_name, l.last_name as lead_last_name, r.deal_id, d.number as deal_number, r.trigger, r.depth, r.parent_id, r.state, r.step_id, r.wake_at,
      r.waits_for, r.attempts, r.error, r.step_count, r.created_at, r.updated_at, r.ended_at
    from automation_runs r
    join automations a on a.workspace_id = r.workspace_id and a.id = r.automation_id
    left join leads l on l.workspace_id = r.workspace_id and l.id = r.lead_id
    left join deals d on d.workspace_id = r.workspace_id and d.id = r.deal_id
    where r.workspace_id = ${workspaceId} and ${where}`;

export const findRunRow = (
  db: Kysely<Tables>,
  workspaceId: string,
  automationId: string,
  ref: Ref,
): Promise<RunRow> =>
  findByRef(db, runsOf(workspaceId, sql`r.automation_id = ${automationId}`), ref, 'run');

export function toRun(row: RunRow): AutomationRun {
  return {
    ...{ id: row.id, number: row.number, version: row.step_count },
    automation: { id: row.automation_id, number: row.automation_number },
    automationVersion: row.automation_version,
    lead: identified(row.lead_id, row.lead_number),
    leadName: leadName(row),
    deal: identified(row.deal_id, row.deal_number),
    startedBy: String(row.trigger.type),
    ...{ trigger: row.trigger, depth: row.depth, parentId: row.parent_id },
    ...{ state: row.state, stepId: row.step_id, wakeAt: row.wake_at, waitsFor: row.waits_for },
    ...{ attempts: row.attempts, error: row.error },
    ...{ createdAt: row.created_at, updatedAt: row.updated_at, endedAt: row.ended_at },
  };
}

function leadName({ lead_id, lead_first_name, lead_last_name }: RunRow): string | null {
  if (lead_id === null) return null;
  return fullName({ firstName: lead_first_name ?? '', lastName: lead_last_name ?? '' });
}

export async function readRunSteps(
  db: Kysely<Tables>,
  workspaceId: string,
  runId: string,
): Promise<RunStep[]> {
  const { rows } = await sql<RunStep>`
    select step_id as "stepId", type, outcome, saw, did, error, at from automation_run_steps
    where workspace_id = ${workspaceId} and run_id = ${runId} order by index`.execute(db);
  return rows;
}
