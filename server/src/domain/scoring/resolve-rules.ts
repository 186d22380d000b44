// Resolves the filters of rules to tests of columns, as the list of leads does.
import type { Condition } from '../../platform/columnar/table.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { FieldCondition } from '../filters/filter-field.ts';
import { nullIfRefused } from '../filters/null-if-refused.ts';
import { resolveConditions } from '../filters/resolve-conditions.ts';
import { leadList } from '../leads/list/lead-list.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import type { RuleFilter, ScoreDeps } from './score-rule.ts';

export interface ResolvedRule<Rule> {
  rule: Rule;
  /** Null for a broken rule, which gives no points. */
  test: RuleTest | null;
}

interface RuleTest {
  columns: IndexColumn[];
  conditions: Condition[];
  /** As the filter names them. */
  fields: FieldCondition[];
}

export async function resolveRules<Rule extends { filter: RuleFilter }>(
  deps: ScoreDeps,
  workspaceId: string,
  rules: readonly Rule[],
): Promise<ResolvedRule<Rule>[]> {
  const catalog = await freshCatalog(deps, workspaceId);
  return Promise.all(
    rules.map(async (rule) => ({ rule, test: await testOf(deps, workspaceId, catalog, rule) })),
  );
}

function testOf(
  { database, refs, clock, parseFilter }: ScoreDeps,
  workspaceId: string,
  catalog: Catalog,
  { filter }: { filter: RuleFilter },
): Promise<RuleTest | null> {
  const context = { db: database.kysely, workspaceId, catalog, refs, now: clock.now() };
  return nullIfRefused(async () => {
    const fields = [...parseFilter(filter).conditions];
    return { ...(await resolveConditions(leadList, fields, context)), fields };
  });
}

/** The columns that the rules need, each once. */
export const columnsOf = (rules: readonly ResolvedRule<unknown>[]): IndexColumn[] => [
  ...new Map(
    rules.flatMap(({ test }) => test?.columns ?? []).map((column) => [column.name, column]),
  ).values(),
];
