// Each minute: the figures of every workspace are brought up to the end of its log, and while much
// is happening, again some seconds later.
import { followAll } from '../domain/analytics/catch-up.ts';
import { followSoon, followTask } from '../domain/analytics/follow-job.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';

const muchEvents = 1_000;
const againMs = 5_000;

export function followAnalyticsJob({ database }: { database: Database }): JobHandler {
  return {
    task: followTask,
    schedule: '* * * * *',
    async handle() {
      let followed = 0;
      for (const { id } of await listWorkspaces(database.kysely)) {
        followed += await followAll(database, id);
      }
      if (followed >= muchEvents) await followSoon(database, againMs);
    },
  };
}
