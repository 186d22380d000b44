import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import { catchUp } from '../events/projections/catch-up.ts';
import { contactList } from './list-projection/projection.ts';

export interface ContactTotals {
  contacts: number;
  trash: number;
}

/** From counts by day; only the trash is counted. */
export async function countContacts(
  database: Database,
  workspaceId: string,
): Promise<ContactTotals> {
  await catchUp(database, contactList, workspaceId);
  const query = sql<ContactTotals>`
    select coalesce((select sum(count) from contact_days
        where workspace_id = ${workspaceId}), 0)::bigint as contacts,
      (select count(*) from contacts
        where workspace_id = ${workspaceId} and deleted_at is not null
          and not exists (select from merged_records m where m.workspace_id = ${workspaceId}
            and m.kind = 'contact' and m.id = contacts.id)) as trash`;
  const [totals] = await runPrepared(database, query);
  return totals ?? { contacts: 0, trash: 0 };
}
