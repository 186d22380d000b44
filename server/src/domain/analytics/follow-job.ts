import type { Database } from '../../platform/database/pool.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';

export const followTask = 'follow-analytics';

/** Has the logs of all workspaces followed at once, for all who wait for it. */
export async function followNow({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await addJobs(
    (text, values) => pool.query(text, values),
    [{ task: followTask, payload: { isAwaited: true }, key: followTask }],
  );
}
