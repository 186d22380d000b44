import { systemActor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { resolveRules } from './resolve-rules.ts';
import { readRules } from './rule-row.ts';
import type { ScoreDeps } from './score-rule.ts';
import { readScoring, requestRescoring } from './scoring-state.ts';

/** Scores all leads of a workspace again if a rule looks at the time until now. */
export async function refreshAgeScores(
  deps: ScoreDeps & WriteDeps,
  workspaceId: string,
): Promise<void> {
  const { kysely } = deps.database;
  const state = await readScoring(kysely, workspaceId);
  if (!state?.hasRules) return;
  const active = (await readRules(kysely, workspaceId)).filter((rule) => rule.active);
  const rules = await resolveRules(deps, workspaceId, active);
  const looksAtTime = rules.some(({ test }) =>
    test?.fields.some(({ operator }) => operator === 'within'),
  );
  if (!looksAtTime) return;
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, ({ db }) =>
    requestRescoring(db, workspaceId),
  );
}
