// Scores all leads of a workspace again, in the time that requests leave. A time limit keeps a run
// from occupying a worker for long; the next run continues.
import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { countArrivals } from '../domain/leads/count-arrivals.ts';
import { rescoreLeads } from '../domain/scoring/rescore-leads.ts';
import type { ScoreDeps } from '../domain/scoring/score-rule.ts';
import { rescoreJob, rescoreTask } from '../domain/scoring/scoring-state.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import type { JobHandler } from './job-handler.ts';
import { lowPriority } from './low-priority.ts';
import { parsePayload } from './parse-payload.ts';

const maxRunMs = 10_000;

const payloadSchema = Type.Object({ workspaceId: Type.String({ format: 'uuid' }) });

export function rescoreLeadsJob(deps: ScoreDeps & WriteDeps): JobHandler {
  const { database } = deps;
  return {
    task: rescoreTask,
    async handle(payload, stopping) {
      const { workspaceId } = parsePayload(payloadSchema, payload);
      const pause = await lowPriority({
        ...{ maxRunMs, stopping },
        countArrivals: () => countArrivals(database),
      });
      if (await rescoreLeads(deps, workspaceId, pause)) return;
      await addJobs(database.pool, [rescoreJob(workspaceId)]);
    },
  };
}
