import { dropJob } from '../platform/jobs/job-list.ts';
import { eitherOf, type Subcommand } from './command.ts';
import { changeJob, jobArgument } from './present-jobs.ts';

export const jobsDrop: Subcommand = (command, { open, print }) =>
  command
    .description('Remove a job without running it.')
    .argument(...jobArgument)
    .option('--id <id>', 'May stand in place of the argument.')
    .action(async (argument, option) => {
      const ref = eitherOf(command, 'id', argument, option.id);
      const { id, task } = await changeJob((await open()).database, ref, dropJob);
      print({ json: { id, task, dropped: true }, text: `The job ${id} (${task}) is gone.` });
    });
