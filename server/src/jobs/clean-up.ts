// Once a day: removes what was kept for a day.
import { forgetAnswers } from '../domain/leads/forget-answers.ts';
import { forgetWindows } from '../domain/limits/forget-windows.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';

const day = 86_400_000;

export function cleanUpJob(deps: { database: Database; clock: Clock }): JobHandler {
  return {
    task: 'clean-up',
    schedule: '17 3 * * *',
    async handle() {
      const before = new Date(deps.clock.now().getTime() - day);
      for (const { id } of await listWorkspaces(deps.database.kysely)) {
        await forgetAnswers(deps.database.kysely, id, before);
        await forgetWindows(deps.database.kysely, id, before);
      }
    },
  };
}
