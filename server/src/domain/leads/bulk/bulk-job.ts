import type { Job } from '../../../platform/jobs/add-jobs.ts';
import type { CauseKey } from '../../events/cause-job.ts';

export const bulkTask = 'continue-bulk-change';

/** The bulk changes of a workspace run one after another. */
export const bulkJobOf = ({ workspaceId, causeId }: CauseKey): Job => ({
  task: bulkTask,
  payload: { workspaceId, causeId },
  queue: `bulk ${workspaceId}`,
});
