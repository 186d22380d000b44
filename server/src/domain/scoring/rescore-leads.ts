import { sql } from 'kysely';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { commitScores } from './commit-scores.ts';
import { resolveRules } from './resolve-rules.ts';
import { readRules } from './rule-row.ts';
import { scoreLeads } from './score-leads.ts';
import type { ScoreDeps } from './score-rule.ts';
import { readScoring } from './scoring-state.ts';

/** All writers of the workspace wait while these are written. */
const batchSize = 1_000;

/**
 * Scores all leads by number, from where the last run ended. `pause` rests between two batches; false
 * ends the run. Returns whether all are scored.
 */
export async function rescoreLeads(
  deps: ScoreDeps & WriteDeps,
  workspaceId: string,
  pause: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  while (await rescoreBatch(deps, workspaceId)) {
    if (!(await pause())) return false;
  }
  return true;
}

/** Returns whether there are more. */
async function rescoreBatch(deps: ScoreDeps & WriteDeps, workspaceId: string): Promise<boolean> {
  const { database } = deps;
  const state = await readScoring(database.kysely, workspaceId);
  const after = state?.rescoredTo ?? null;
  if (state === undefined || after === null) return false;
  const active = (await readRules(database.kysely, workspaceId)).filter((rule) => rule.active);
  const rules = await resolveRules(deps, workspaceId, active);
  const range = { after, limit: batchSize };
  const { scores, next } = await scoreLeads(database, workspaceId, rules, range);
  const move = {
    set: sql`rescored_to = ${next}::bigint, done = done + ${scores.length}`,
    where: sql`rescored_to = ${after}`,
  };
  // When it is refused, the rules have changed, and the next batch is the first one again.
  await commitScores(deps, workspaceId, { state, move }, scores);
  return true;
}
