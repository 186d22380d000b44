// Each minute: records an event for each task that has become due, in every workspace.

import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { recordDueTasks } from '../domain/tasks/record-due-tasks.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { JobHandler } from './job-handler.ts';

export function recordDueTasksJob(deps: WriteDeps): JobHandler {
  return {
    task: 'record-due-tasks',
    schedule: '* * * * *',
    async handle(_, stopping) {
      for (const { id } of await listWorkspaces(deps.database.kysely)) {
        await recordDueTasks(deps, id, stopping);
      }
    },
  };
}
