import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Automation, AutomationChanges } from './automation.ts';
import { type AutomationDeps, resolveDepsOf } from './automation-deps.ts';
import {
  automationFacts,
  findAutomationRow,
  toAutomation,
  writeVersion,
} from './automation-row.ts';
import { checkPlan } from './check-plan.ts';
import { namesOfPlan } from './plan-references.ts';
import { resolvePlan } from './resolve-plan.ts';

/** Each change is a version of its own; those before it are kept. */
export async function updateAutomation(
  deps: AutomationDeps,
  asked: Asked,
  ref: Ref,
  changes: AutomationChanges,
): Promise<Automation> {
  const { workspaceId, actor } = asked;
  return writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    const { name = row.name, active = row.active } = changes;
    const now = namesOfPlan(row);
    const checked = checkPlan({
      trigger: changes.trigger ?? now.trigger,
      conditions: changes.conditions ?? now.conditions,
      steps: changes.steps ?? now.steps,
    });
    const plan = await resolvePlan(await resolveDepsOf(deps, write, workspaceId), checked);
    const next = { ...row, name, active, ...plan };
    const changed = whatChanged(automationFacts(row), automationFacts(next));
    if (changed === undefined) return toAutomation(row);
    const columns = { name, active, version: row.version + 1, updated_at: write.at };
    await write.db
      .updateTable('automations')
      .set(columns)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    await writeVersion(write, workspaceId, { id: row.id, version: columns.version }, plan);
    write.record({
      type: 'automation.updated',
      subjectType: 'automation',
      subjectId: row.id,
      ...changed,
    });
    return toAutomation({ ...next, ...columns });
  });
}
