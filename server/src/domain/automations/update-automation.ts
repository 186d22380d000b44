import { catalogUnder } from '../catalog/catalog-under.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation, AutomationChanges } from './automation.ts';
import type { AutomationDeps } from './automation-deps.ts';
import { findAutomationRow } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';
import { editedDefinition } from './definition/edited-definition.ts';

export async function updateAutomation(
  deps: AutomationDeps,
  context: RequestContext,
  ref: Ref,
  changes: AutomationChanges,
): Promise<Automation> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const { name = row.name, active = row.active } = changes;
    const definition = await editedDefinition(deps, write, workspaceId, row, changes);
    const catalog = await catalogUnder(deps, workspaceId, write);
    return changeAutomation(write, catalog, row, { name, active, ...definition });
  });
}
