import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Automation, NewAutomation } from './automation.ts';
import { type AutomationDeps, resolveDepsOf } from './automation-deps.ts';
import {
  automationFacts,
  findAutomationRow,
  toAutomation,
  writeVersion,
} from './automation-row.ts';
import { checkDefinition } from './definition/check-definition.ts';
import { resolveDefinition } from './definition/resolve-definition.ts';
import { switchAutomation } from './switch-automation.ts';

export async function createAutomation(
  deps: AutomationDeps,
  request: ChangeRequest<Automation>,
  { name, active = false, trigger, conditions = [], steps }: NewAutomation,
): Promise<Automation> {
  const { workspaceId } = request;
  const checked = checkDefinition({ trigger, conditions, steps });
  return writeInWorkspace(deps, request, async (write) => {
    const resolveDeps = await resolveDepsOf(deps, write, workspaceId);
    const definition = await resolveDefinition(resolveDeps, checked);
    const id = newId();
    await write.db
      .insertInto('automations')
      .values({
        workspace_id: workspaceId,
        id,
        name,
        active,
        created_at: write.at,
        updated_at: write.at,
      })
      .execute();
    await writeVersion(write, workspaceId, { id, version: 1 }, definition);
    const { timeZone } = resolveDeps.catalog;
    const { trigger: started } = definition;
    await switchAutomation(write, workspaceId, {
      ...{ id, active, wasActive: false, trigger: started, timeZone },
    });
    const row = await findAutomationRow(write.db, workspaceId, { id });
    write.record({
      type: 'automation.created',
      subjectType: 'automation',
      subjectId: id,
      before: null,
      after: automationFacts(row),
    });
    return toAutomation(row);
  });
}
