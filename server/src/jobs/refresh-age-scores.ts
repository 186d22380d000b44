// Each night: scores the leads of workspaces again whose rules look at the time until now.
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { refreshAgeScores } from '../domain/scoring/refresh-age-scores.ts';
import type { ScoreDeps } from '../domain/scoring/score-rule.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { JobHandler } from './job-handler.ts';

export function refreshAgeScoresJob(deps: ScoreDeps & WriteDeps): JobHandler {
  return {
    task: 'refresh-age-scores',
    schedule: '7 4 * * *',
    async handle(_, stopping) {
      for (const { id } of await listWorkspaces(deps.database.kysely)) {
        stopping?.throwIfAborted();
        await refreshAgeScores(deps, id);
      }
    },
  };
}
