// Runs a projection for every workspace: each minute, and at once when it lags (wake-projections.ts) or
// requests wait for it. A time limit keeps a run from occupying a worker for long; the next run continues. A run that readers
// wait for does not pause.
import Type from 'typebox';
import { type Projection, taskOf } from '../domain/events/projections/projection.ts';
import { runProjection } from '../domain/events/projections/run-projection.ts';
import { countArrivals } from '../domain/leads/count-arrivals.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import type { JobHandler } from './job-handler.ts';
import { lowPriority } from './low-priority.ts';
import { parsePayload } from './parse-payload.ts';

const maxRunMs = 10_000;

const payloadSchema = Type.Object({ isAwaited: Type.Optional(Type.Boolean()) });

export function updateProjectionJob(
  database: Database,
  projection: Projection,
  run = runProjection,
): JobHandler {
  const task = taskOf(projection);

  async function createPause(isAwaited: boolean, stopping: AbortSignal | undefined) {
    const deadline = performance.now() + maxRunMs;
    if (isAwaited) return async () => performance.now() < deadline && stopping?.aborted !== true;
    return lowPriority({
      maxRunMs,
      stopping,
      countArrivals: () => countArrivals(database),
    });
  }

  // All workspaces share the time of a run, so the next run starts after the one that used it up.
  let lastUnfinished: string | undefined;
  async function workspacesInOrder(): Promise<string[]> {
    const ids = (await listWorkspaces(database.kysely)).map(({ id }) => id);
    const next = lastUnfinished === undefined ? 0 : ids.indexOf(lastUnfinished) + 1;
    return [...ids.slice(next), ...ids.slice(0, next)];
  }

  return {
    task,
    schedule: '* * * * *',
    async handle(payload, stopping) {
      const { isAwaited = false } = parsePayload(payloadSchema, payload);
      const pause = await createPause(isAwaited, stopping);
      let firstUnfinished: string | undefined;
      for (const id of await workspacesInOrder()) {
        if (stopping?.aborted) return;
        const { outcome } = await run(database, projection, id, { lease: 'skip', pause });
        if (outcome === 'paused') firstUnfinished ??= id;
      }
      lastUnfinished = firstUnfinished;
      if (stopping?.aborted || firstUnfinished === undefined) return;
      await addJobs(database.pool, [{ task, payload: { isAwaited }, key: task, queue: task }]);
    },
  };
}
