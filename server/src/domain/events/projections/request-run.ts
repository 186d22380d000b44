import type { Database } from '../../../platform/database/pool.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';

const everyMs = 1_000;
/** When this process last added a job, by task. */
const added = new WeakMap<Database['pool'], Map<string, number>>();

/**
 * Adds the job of a projection, to run at once and without pauses. Each request that is refused calls
 * this, so it adds a job at most once a second. The queue lets one run at a time: adding a job takes
 * the key from one that has begun, so without a queue the two would run at once.
 */
export async function requestRun({ pool }: Pick<Database, 'pool'>, task: string): Promise<void> {
  const times = added.get(pool) ?? new Map<string, number>();
  added.set(pool, times);
  const now = performance.now();
  if (now - (times.get(task) ?? Number.NEGATIVE_INFINITY) < everyMs) return;
  times.set(task, now);
  await addJobs(pool, [{ task, payload: { isAwaited: true }, key: task, queue: task }]);
}
