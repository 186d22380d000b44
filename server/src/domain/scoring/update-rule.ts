import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkRuleFilter } from './check-rule.ts';
import { getRule } from './get-rule.ts';
import { findRule, ruleColumns } from './rule-row.ts';
import {
  checkPoints,
  type ListedScoreRule,
  ruleFacts,
  type ScoreDeps,
  type ScoreRule,
  type ScoreRuleFields,
} from './score-rule.ts';
import { requestRescoring } from './scoring-state.ts';

export async function updateRule(
  deps: WriteDeps & ScoreDeps,
  context: RequestContext,
  ref: Ref,
  changes: Partial<ScoreRuleFields>,
): Promise<ListedScoreRule> {
  const { workspaceId } = context;
  if (changes.points !== undefined) checkPoints(changes.points);
  // Only a new filter is checked: otherwise a broken rule could not even be switched off.
  if (changes.filter !== undefined) await checkRuleFilter(deps, workspaceId, changes.filter);
  const broken = changes.filter === undefined && (await getRule(deps, workspaceId, ref)).broken;
  return writeInWorkspace(deps, context, async (write) => {
    const found = { ...(await findRule(write.db, workspaceId, ref)), broken };
    checkVersion(context, found);
    const next = { ...found, ...changes };
    const changed = whatChanged(ruleFacts(found), ruleFacts(next));
    if (changed === undefined) return found;
    const columns = ruleColumns(next);
    const written = await updateRow(write, workspaceId, 'score_rules', found, columns);
    write.record({
      ...{ type: 'score_rule.updated', subjectType: 'score_rule', subjectId: found.id },
      ...changed,
    });
    if (changesScores(found, next)) await requestRescoring(write.db, workspaceId);
    return { ...next, version: written.version, updatedAt: written.updated_at };
  });
}

/** Another name or position gives no other points. */
function changesScores(before: ScoreRule, after: ScoreRule): boolean {
  if (!before.active && !after.active) return false;
  const { filter, points, active } = whatChanged(before, after)?.after ?? {};
  return filter !== undefined || points !== undefined || active !== undefined;
}
