import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation, AutomationChanges } from './automation.ts';
import { type AutomationDeps, resolveDepsOf } from './automation-deps.ts';
import { findAutomationRow } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';
import { checkPlan } from './check-plan.ts';
import { namesOfPlan } from './plan-references.ts';
import { resolvePlan } from './resolve-plan.ts';

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
    const now = namesOfPlan(row);
    const checked = checkPlan({
      trigger: changes.trigger ?? now.trigger,
      conditions: changes.conditions ?? now.conditions,
      steps: changes.steps ?? now.steps,
    });
    // What stays may name what is gone by now: that is no fault of this change.
    const resolved = await resolvePlan(await resolveDepsOf(deps, write, workspaceId), {
      ...(changes.trigger && { trigger: checked.trigger }),
      ...(changes.steps && { steps: checked.steps }),
    });
    const { conditions } = checked;
    return changeAutomation(write, workspaceId, row, { name, active, conditions, ...resolved });
  });
}
