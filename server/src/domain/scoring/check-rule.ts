import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { invalidField } from '../errors.ts';
import { resolveConditions } from '../filters/resolve-conditions.ts';
import { inField } from '../in-field.ts';
import { leadList } from '../leads/list/lead-list.ts';
import type { RuleFilter, ScoreDeps } from './score-rule.ts';

/** Refuses what the list of leads would refuse, and a rule that depends on the score itself. */
export async function checkRuleFilter(
  deps: ScoreDeps,
  workspaceId: string,
  filter: RuleFilter,
): Promise<void> {
  const { conditions } = deps.parseFilter(filter);
  if (conditions.some(({ field }) => field === 'lead_score')) {
    throw invalidField('filter.lead_score', 'score_in_rule');
  }
  const { database, refs, clock } = deps;
  const catalog = await freshCatalog(deps, workspaceId);
  const context = { db: database.kysely, workspaceId, catalog, refs, now: clock.now() };
  await inField('filter', () => resolveConditions(leadList, conditions, context));
}
