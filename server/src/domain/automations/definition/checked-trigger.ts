import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import type { Settings } from '../automation.ts';
import type { Condition } from '../conditions/condition.ts';
import type { StartingAutomation } from '../starter/starting-automations.ts';
import { checkDefinition } from './check-definition.ts';
import { type ResolveDeps, resolveDefinition } from './resolve-definition.ts';

/** A trigger with its conditions that is not stored. */
export async function checkedTrigger(
  deps: ListDeps & Pick<ResolveDeps, 'publicUrl'>,
  workspaceId: string,
  asked: { trigger: Settings; conditions: Settings[] },
): Promise<Pick<StartingAutomation, 'trigger' | 'conditions'>> {
  const catalog = await freshCatalog(deps, workspaceId);
  const { trigger, conditions } = await resolveDefinition(
    {
      ...{ db: deps.database.kysely, workspaceId, catalog },
      ...{ refs: deps.refs, publicUrl: deps.publicUrl, now: deps.clock.now() },
    },
    checkDefinition({ ...asked, steps: [] }),
  );
  return {
    trigger: trigger as StartingAutomation['trigger'],
    conditions: conditions as Condition[],
  };
}
