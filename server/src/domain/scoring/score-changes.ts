import { sql } from 'kysely';
import { systemActor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { readChangedLeads } from './changed-leads.ts';
import { commitScores } from './commit-scores.ts';
import { concernsRules } from './concerned-rules.ts';
import { resolveRules } from './resolve-rules.ts';
import { readRules } from './rule-row.ts';
import { scoreLeads } from './score-leads.ts';
import type { ScoreDeps } from './score-rule.ts';
import { readScoring, requestRescoring } from './scoring-state.ts';

/** Scores the leads that the next events changed. Returns whether there are more. */
export async function scoreChanges(
  deps: ScoreDeps & WriteDeps,
  workspaceId: string,
): Promise<boolean> {
  const { database } = deps;
  const { kysely } = database;
  const state = await readScoring(kysely, workspaceId);
  if (!state?.hasRules || state.scoredTo >= state.lastEvent) return false;
  const { leadIds, types, upTo } = await readChangedLeads(kysely, workspaceId, state);
  const active = (await readRules(kysely, workspaceId)).filter((rule) => rule.active);
  const rules = await resolveRules(deps, workspaceId, active);
  if (concernsRules(types, rules)) {
    await rescoreInstead(deps, workspaceId, upTo);
  } else {
    const { scores } = await scoreLeads(database, workspaceId, rules, { ids: leadIds });
    const { scoredTo } = state;
    const move = { set: sql`scored_to = ${upTo}`, where: sql`scored_to = ${scoredTo}` };
    await commitScores(deps, workspaceId, { state, move }, scores);
  }
  return true;
}

/** Of all leads, and so of those that the events up to this one changed. */
async function rescoreInstead(deps: WriteDeps, workspaceId: string, upTo: number): Promise<void> {
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async ({ db }) => {
    await requestRescoring(db, workspaceId);
    await sql`update scoring set scored_to = greatest(scored_to, ${upTo})
      where workspace_id = ${workspaceId}`.execute(db);
  });
}
