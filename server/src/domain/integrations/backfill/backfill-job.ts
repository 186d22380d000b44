import type { Job } from '../../../platform/jobs/add-jobs.ts';

/** The job that reads the leads of a form at its service, for those whose notification never came. */
export const backfillTask = 'backfill-integration';

export interface BackfillPayload {
  workspaceId: string;
  integrationId: string;
  formId: string;
  /** As text in ISO 8601. */
  since: string;
}

export const backfillJobOf = (payload: BackfillPayload): Job => ({
  task: backfillTask,
  payload: { ...payload },
});
