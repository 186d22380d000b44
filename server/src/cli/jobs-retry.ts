import { retryJob } from '../platform/jobs/job-list.ts';
import { defineCommand } from './command.ts';
import { changeJob, jobArgument } from './present-jobs.ts';

export const jobsRetry = defineCommand({
  words: ['jobs', 'retry'],
  summary: 'Do a job now, and again if need be, as if it were new.',
  argument: jobArgument,
  options: {},
  async run({ open }, { argument }) {
    const { id, task } = await changeJob((await open()).database, argument, retryJob);
    return { json: { id, task, retried: true }, text: `The job ${id} (${task}) is done next.` };
  },
});
