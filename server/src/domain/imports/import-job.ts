import type { Job } from '../../platform/jobs/add-jobs.ts';

export const runTask = 'run-import';

/** The imports of a workspace run one after another. */
export const runJobOf = (workspaceId: string, importId: string): Job => ({
  task: runTask,
  payload: { workspaceId, importId },
  queue: `imports ${workspaceId}`,
});
