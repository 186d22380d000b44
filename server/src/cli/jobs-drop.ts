import { dropJob } from '../platform/jobs/job-list.ts';
import { defineCommand } from './command.ts';
import { changeJob, jobArgument } from './present-jobs.ts';

export const jobsDrop = defineCommand({
  words: ['jobs', 'drop'],
  summary: 'Remove a job that is not to be done any more.',
  argument: jobArgument,
  options: {},
  async run({ open }, { argument }) {
    const { id, task } = await changeJob((await open()).database, argument, dropJob);
    return { json: { id, task, dropped: true }, text: `The job ${id} (${task}) is gone.` };
  },
});
