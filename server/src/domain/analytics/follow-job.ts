import type { Database } from '../../platform/database/pool.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';

export const followTask = 'follow-analytics';

/** Has the logs of all workspaces followed soon, once for all who ask for it. */
export async function followSoon({ pool }: Pick<Database, 'pool'>, inMs: number): Promise<void> {
  const runAt = new Date(Date.now() + inMs);
  await addJobs(
    (text, values) => pool.query(text, values),
    [{ task: followTask, payload: {}, key: followTask, runAt }],
  );
}
