// Each minute: writes into the log of every workspace which tasks are due.
import { tellDueTasks } from '../domain/activity/tell-due-tasks.ts';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { JobHandler } from './job-handler.ts';

export function tellDueTasksJob(deps: WriteDeps): JobHandler {
  return {
    task: 'tell-due-tasks',
    schedule: '* * * * *',
    async handle(_, stopping) {
      for (const { id } of await listWorkspaces(deps.database.kysely)) {
        await tellDueTasks(deps, id, stopping);
      }
    },
  };
}
