import type { Database } from '../../platform/database/pool.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';

const everyMs = 1_000;
/** When this process last added a job, by task. */
const added = new WeakMap<Database['pool'], Map<string, number>>();

/**
 * Has the task follow the logs of all workspaces at once, for all who wait for it. One run at a time:
 * a job that was begun loses its key to the one that is added, which would then run beside it. Each
 * request that is refused calls this, so it adds a job once a second.
 */
export async function followNow({ pool }: Pick<Database, 'pool'>, task: string): Promise<void> {
  const times = added.get(pool) ?? new Map<string, number>();
  added.set(pool, times);
  const now = performance.now();
  if (now - (times.get(task) ?? Number.NEGATIVE_INFINITY) < everyMs) return;
  times.set(task, now);
  await addJobs(
    (text, values) => pool.query(text, values),
    [{ task, payload: { isAwaited: true }, key: task, queue: task }],
  );
}
