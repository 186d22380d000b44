import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { checkRuleFilter } from './check-rule.ts';
import { findRule, readRules, ruleColumns } from './rule-row.ts';
import {
  checkPoints,
  type ListedScoreRule,
  refuseMoreRules,
  ruleFacts,
  type ScoreDeps,
  type ScoreRuleFields,
} from './score-rule.ts';
import { requestRescoring } from './scoring-state.ts';

export interface NewScoreRule extends Omit<ScoreRuleFields, 'position'> {
  /** By default after the others. */
  position?: number | undefined;
}

export async function createRule(
  deps: WriteDeps & ScoreDeps,
  request: ChangeRequest<ListedScoreRule>,
  rule: NewScoreRule,
): Promise<ListedScoreRule> {
  const { workspaceId } = request;
  checkPoints(rule.points);
  await checkRuleFilter(deps, workspaceId, rule.filter);
  return writeInWorkspace(deps, request, async (write) => {
    const [added] = await addRules(write, workspaceId, [rule]);
    return added as ListedScoreRule;
  });
}

/** As part of another change; the filters are checked. */
export async function addRules(
  { db, at, record }: WorkspaceWrite,
  workspaceId: string,
  rules: readonly NewScoreRule[],
): Promise<ListedScoreRule[]> {
  const existing = await readRules(db, workspaceId);
  refuseMoreRules(existing.length + rules.length);
  const last = existing.at(-1)?.position ?? -1;
  const added: ListedScoreRule[] = [];
  for (const [index, { position = last + 1 + index, ...fields }] of rules.entries()) {
    const id = newId();
    const columns = ruleColumns({ ...fields, position: Math.min(position, maxPosition) });
    const times = { created_at: at, updated_at: at };
    await db
      .insertInto('score_rules')
      .values({ workspace_id: workspaceId, id, ...columns, ...times })
      .execute();
    const rule = await findRule(db, workspaceId, { id });
    record({
      ...{ type: 'score_rule.created', subjectType: 'score_rule', subjectId: id },
      ...{ before: null, after: ruleFacts(rule) },
    });
    added.push({ ...rule, broken: false });
  }
  if (added.some(({ active }) => active)) await requestRescoring(db, workspaceId);
  return added;
}

const maxPosition = 1_000_000;
