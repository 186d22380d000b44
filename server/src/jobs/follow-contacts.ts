// Each minute: what contacts are listed by is brought up to date, so that no list has much to do.
import { followContacts, sortIn } from '../domain/contacts/follow-contacts.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';

export function followContactsJob({ database }: { database: Database }): JobHandler {
  return {
    task: 'follow-contacts',
    schedule: '* * * * *',
    async handle(_, stopping) {
      for (const { id } of await listWorkspaces(database.kysely)) {
        if (stopping?.aborted) return;
        await followContacts(database.kysely, id, () => stopping?.aborted === true);
      }
      await sortIn(database.kysely);
    },
  };
}
