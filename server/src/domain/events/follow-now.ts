import type { Database } from '../../platform/database/pool.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';

/** Has the task follow the logs of all workspaces at once, for all who wait for it. */
export async function followNow({ pool }: Pick<Database, 'pool'>, task: string): Promise<void> {
  await addJobs(
    (text, values) => pool.query(text, values),
    [{ task, payload: { isAwaited: true }, key: task }],
  );
}
