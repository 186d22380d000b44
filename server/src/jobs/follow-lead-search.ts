// Each minute: what leads are searched by is brought up to date.
import { followLeadSearch } from '../domain/leads/follow-lead-search.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';

export function followLeadSearchJob({ database }: { database: Database }): JobHandler {
  return {
    task: 'follow-lead-search',
    schedule: '* * * * *',
    async handle() {
      for (const { id } of await listWorkspaces(database.kysely)) {
        await followLeadSearch(database, id);
      }
    },
  };
}
