import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Ref } from '../../record-ref.ts';
import { findAutomationRow } from '../automation-row.ts';
import { type AutomationRun, findRunRow, readRunSteps, toRun } from './run-row.ts';

export async function getRun(
  { database }: ReadDeps,
  workspaceId: string,
  automation: Ref,
  ref: Ref,
): Promise<AutomationRun> {
  const { kysely } = database;
  const { id } = await findAutomationRow(kysely, workspaceId, automation);
  const row = await findRunRow(kysely, workspaceId, id, ref);
  return { ...toRun(row), steps: await readRunSteps(kysely, workspaceId, row.id) };
}
