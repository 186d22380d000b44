import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import type { AutomationChanges, Definition } from '../automation.ts';
import { type AutomationDeps, resolveDepsOf } from '../automation-deps.ts';
import type { AutomationRow } from '../automation-row.ts';
import { checkDefinition } from './check-definition.ts';
import { withIdsForReferences } from './definition-references.ts';
import { resolveDefinition } from './resolve-definition.ts';

/**
 * The definition of a stored automation with some parts replaced. The other parts may refer to deleted
 * records, which must not block a change.
 */
export async function editedDefinition(
  deps: AutomationDeps,
  write: WorkspaceWrite,
  workspaceId: string,
  row: AutomationRow,
  changes: Pick<AutomationChanges, 'trigger' | 'conditions' | 'steps'>,
): Promise<Definition> {
  const current = withIdsForReferences(row);
  const checked = checkDefinition({
    trigger: changes.trigger ?? current.trigger,
    conditions: changes.conditions ?? current.conditions,
    steps: changes.steps ?? current.steps,
  });
  const resolved = await resolveDefinition(await resolveDepsOf(deps, write, workspaceId), {
    ...(changes.trigger && { trigger: checked.trigger }),
    ...(changes.conditions && { conditions: checked.conditions }),
    ...(changes.steps && { steps: checked.steps }),
  });
  const { trigger, conditions, steps } = row;
  return { ...{ trigger, conditions, steps }, ...resolved };
}
