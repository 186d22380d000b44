import { retryJob } from '../platform/jobs/job-list.ts';
import { eitherOf, type Subcommand } from './command.ts';
import { changeJob, jobArgument } from './present-jobs.ts';

export const jobsRetry: Subcommand = (command, { open, print }) =>
  command
    .description('Run a job now, with all of its attempts again.')
    .argument(...jobArgument)
    .option('--id <id>', 'May stand in place of the argument.')
    .action(async (argument, option) => {
      const ref = eitherOf(command, 'id', argument, option.id);
      const { id, task } = await changeJob((await open()).database, ref, retryJob);
      print({ json: { id, task, retried: true }, text: `The job ${id} (${task}) is done next.` });
    });
