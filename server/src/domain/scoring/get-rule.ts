import type { Ref } from '../record-ref.ts';
import { resolveRules } from './resolve-rules.ts';
import { findRule } from './rule-row.ts';
import type { ListedScoreRule, ScoreDeps } from './score-rule.ts';

export async function getRule(
  deps: ScoreDeps,
  workspaceId: string,
  ref: Ref,
): Promise<ListedScoreRule> {
  const rule = await findRule(deps.database.kysely, workspaceId, ref);
  const [resolved] = await resolveRules(deps, workspaceId, [rule]);
  return { ...rule, broken: resolved?.test == null };
}
