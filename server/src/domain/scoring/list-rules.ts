import {
  byPosition,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import { resolveRules } from './resolve-rules.ts';
import { rulesOf, toRule } from './rule-row.ts';
import type { ListedScoreRule, ScoreDeps } from './score-rule.ts';

/** By position. */
export async function listRules(
  deps: ScoreDeps,
  workspaceId: string,
  page: PageParams,
): Promise<Page<ListedScoreRule>> {
  const source = { rows: rulesOf(workspaceId), order: byPosition };
  const { items, ...rest } = await paginate(deps.database.kysely, source, page);
  const rules = await resolveRules(deps, workspaceId, items.map(toRule));
  return { items: rules.map(({ rule, test }) => ({ ...rule, broken: test === null })), ...rest };
}
