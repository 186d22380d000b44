// The rows of an automation. Its definition is in the row of its version.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { Automation, Definition } from './automation.ts';

export interface AutomationRow extends Definition {
  id: string;
  number: number;
  name: string;
  active: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const automationsOf = (workspaceId: string): RawBuilder<AutomationRow> =>
  sql<AutomationRow>`
    select a.id, a.number, a.name, a.active, a.version, a.created_at, a.updated_at,
      v.trigger, v.conditions, v.steps
    from automations a
    join automation_versions v on v.workspace_id = a.workspace_id
      and v.automation_id = a.id and v.version = a.version
    where a.workspace_id = ${workspaceId}`;

/** The automation once for each version, with the definition of that version. */
export const versionsOf = (workspaceId: string, id: string): RawBuilder<AutomationRow> =>
  sql<AutomationRow>`
    select a.id, v.version as number, a.name, a.active, v.version, v.made_at as created_at,
      v.made_at as updated_at, v.trigger, v.conditions, v.steps
    from automations a
    join automation_versions v on v.workspace_id = a.workspace_id and v.automation_id = a.id
    where a.workspace_id = ${workspaceId} and a.id = ${id}`;

export const findAutomationRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, automationsOf(workspaceId), ref, 'automation');

export async function writeVersion(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  { id, version }: { id: string; version: number },
  { trigger, conditions, steps }: Definition,
): Promise<void> {
  await db
    .insertInto('automation_versions')
    .values({
      workspace_id: workspaceId,
      automation_id: id,
      version,
      trigger: JSON.stringify(trigger),
      conditions: JSON.stringify(conditions),
      steps: JSON.stringify(steps),
      made_at: at,
    })
    .execute();
}

export function toAutomation({ created_at, updated_at, ...row }: AutomationRow): Automation {
  return { ...row, createdAt: created_at, updatedAt: updated_at };
}

export function automationFacts(row: AutomationRow): Record<string, unknown> {
  const { number, name, active, trigger, conditions, steps } = row;
  return { number, name, active, trigger, conditions, steps };
}
