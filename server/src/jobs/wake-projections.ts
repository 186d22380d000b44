// Starts the jobs of projections that lag far behind, so that they need not wait for their minute: after
// an import, say.
import { findLagging } from '../domain/events/projections/find-lagging.ts';
import { type Projection, taskOf } from '../domain/events/projections/projection.ts';
import type { Database } from '../platform/database/pool.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import { keysInUse } from '../platform/jobs/job-list.ts';
import type { Log } from '../platform/log.ts';

interface WakeDeps {
  database: Database;
  projections: readonly Projection[];
}

const minLag = 1_000;
const checkEveryMs = 5_000;

export async function wakeLagging({ database, projections }: WakeDeps): Promise<void> {
  const { kysely, pool } = database;
  const names = projections.map(({ name }) => name);
  const lagging = await findLagging(kysely, names, minLag);
  if (lagging.size === 0) return;
  const tasks = projections.filter(({ name }) => lagging.has(name)).map(taskOf);
  // A job that waits or runs may be one that a request waits for, which does not pause.
  const present = await keysInUse(kysely, tasks);
  const missing = tasks.filter((task) => !present.has(task));
  await addJobs(
    pool,
    missing.map((task) => ({ task, payload: {}, key: task, queue: task })),
  );
}

export function startWakingProjections(
  deps: WakeDeps,
  log: Log,
): {
  stop: () => Promise<void>;
} {
  let waking = Promise.resolve();
  const timer = setInterval(() => {
    waking = wakeLagging(deps).catch((error) =>
      log.debug({ err: error }, 'Cannot look for projections that lag'),
    );
  }, checkEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await waking;
    },
  };
}
