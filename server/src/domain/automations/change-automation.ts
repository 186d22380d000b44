// Each change of an automation creates a version. Earlier versions are kept.
import type { Catalog } from '../catalog/catalog.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Automation } from './automation.ts';
import {
  type AutomationRow,
  automationFacts,
  toAutomation,
  writeVersion,
} from './automation-row.ts';
import { switchAutomation } from './switch-automation.ts';

type Changes = Partial<Pick<AutomationRow, 'name' | 'active' | 'trigger' | 'conditions' | 'steps'>>;

export async function changeAutomation(
  write: WorkspaceWrite,
  catalog: Pick<Catalog, 'workspaceId' | 'timeZone'>,
  row: AutomationRow,
  changes: Changes,
): Promise<Automation> {
  const { workspaceId } = catalog;
  const next = { ...row, ...changes };
  const changed = whatChanged(automationFacts(row), automationFacts(next));
  if (changed === undefined) return toAutomation(row);
  const { id, name, active } = next;
  const written = await updateRow(write, workspaceId, 'automations', row, { name, active });
  await writeVersion(write, workspaceId, { id, version: written.version }, next);
  const { active: wasActive } = row;
  if (active !== wasActive || changes.trigger !== undefined) {
    const { timeZone } = catalog;
    await switchAutomation(write, workspaceId, {
      ...{ id, active, wasActive, trigger: next.trigger, timeZone },
    });
  }
  write.record({
    type: 'automation.updated',
    subjectType: 'automation',
    subjectId: id,
    ...changed,
  });
  return toAutomation({ ...next, ...written });
}
