import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation } from './automation.ts';
import { findAutomationRow, toAutomation } from './automation-row.ts';

export async function getAutomation(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Automation> {
  return toAutomation(await findAutomationRow(database.kysely, workspaceId, ref));
}
