import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation, AutomationChanges } from './automation.ts';
import { type AutomationDeps, resolveDepsOf } from './automation-deps.ts';
import { findAutomationRow } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';
import { checkDefinition } from './definition/check-definition.ts';
import { withIdsForReferences } from './definition/definition-references.ts';
import { resolveDefinition } from './definition/resolve-definition.ts';

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
    const current = withIdsForReferences(row);
    const checked = checkDefinition({
      trigger: changes.trigger ?? current.trigger,
      conditions: changes.conditions ?? current.conditions,
      steps: changes.steps ?? current.steps,
    });
    // The unchanged parts may refer to deleted records, which must not block this change.
    const resolveDeps = await resolveDepsOf(deps, write, workspaceId);
    const resolved = await resolveDefinition(resolveDeps, {
      ...(changes.trigger && { trigger: checked.trigger }),
      ...(changes.steps && { steps: checked.steps }),
    });
    const { conditions } = checked;
    return changeAutomation(write, resolveDeps.catalog, row, {
      name,
      active,
      conditions,
      ...resolved,
    });
  });
}
