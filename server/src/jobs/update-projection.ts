// Runs a projection for every workspace: each minute, and soon again while much happens. A run has a
// time limit, so that none occupies a worker for long, and leaves the rest to the next one. A run that
// readers wait for takes no pauses.
import Type from 'typebox';
import Value from 'typebox/value';
import { type Projection, taskOf } from '../domain/events/projections/projection.ts';
import { runProjection } from '../domain/events/projections/run-projection.ts';
import { countArrivals } from '../domain/leads/count-arrivals.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import type { JobHandler } from './job-handler.ts';
import { lowPriority } from './low-priority.ts';

const maxRunMs = 10_000;
const manyEvents = 1_000;
const soonMs = 5_000;

const payloadSchema = Type.Object({ isAwaited: Type.Optional(Type.Boolean()) });

export function updateProjectionJob(
  database: Database,
  projection: Projection,
  run = runProjection,
): JobHandler {
  const task = taskOf(projection);

  async function pausing(isAwaited: boolean, stopping: AbortSignal | undefined) {
    const until = performance.now() + maxRunMs;
    if (isAwaited) return async () => performance.now() < until && stopping?.aborted !== true;
    return lowPriority({
      atMostMs: maxRunMs,
      stopping,
      countArrivals: () => countArrivals(database),
    });
  }

  // All workspaces share the time of a run: the next run begins behind the one that used it up.
  let stoppedAt: string | undefined;
  async function workspacesInTurn(): Promise<string[]> {
    const ids = (await listWorkspaces(database.kysely)).map(({ id }) => id);
    const next = stoppedAt === undefined ? 0 : ids.indexOf(stoppedAt) + 1;
    return [...ids.slice(next), ...ids.slice(0, next)];
  }

  return {
    task,
    schedule: '* * * * *',
    async handle(payload, stopping) {
      const { isAwaited = false } = Value.Parse(payloadSchema, payload);
      const pause = await pausing(isAwaited, stopping);
      let firstLeft: string | undefined;
      let events = 0;
      for (const id of await workspacesInTurn()) {
        if (stopping?.aborted) return;
        const { outcome, lag } = await run(database, projection, id, { lease: 'skip', pause });
        events += lag;
        if (outcome === 'paused') firstLeft ??= id;
      }
      stoppedAt = firstLeft;
      const isAll = firstLeft === undefined;
      if (stopping?.aborted || (isAll && events < manyEvents)) return;
      const runAt = new Date(Date.now() + (isAll ? soonMs : 0));
      await addJobs(database.pool, [
        { task, payload: isAll ? {} : { isAwaited }, key: task, queue: task, runAt },
      ]);
    },
  };
}
