import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import { catchUpIfNear } from '../events/projections/catch-up.ts';
import { contactList } from './list-projection/projection.ts';

export interface ContactTotals {
  contacts: number;
  trash: number;
}

/** From counts by day; only the trash is counted. While these counts are behind, contacts are counted too. */
export async function countContacts(
  database: Database,
  workspaceId: string,
): Promise<ContactTotals> {
  const { outcome } = await catchUpIfNear(database, contactList, workspaceId);
  const all =
    outcome === 'caught up'
      ? sql`select sum(count) from contact_days where workspace_id = ${workspaceId}`
      : sql`select count(*) from contacts where workspace_id = ${workspaceId} and deleted_at is null`;
  const query = sql<ContactTotals>`
    select coalesce((${all}), 0)::bigint as contacts,
      (select count(*) from contacts
        where workspace_id = ${workspaceId} and deleted_at is not null
          and not exists (select from merged_records m where m.workspace_id = ${workspaceId}
            and m.kind = 'contact' and m.id = contacts.id)) as trash`;
  const [totals] = await runPrepared(database, query);
  return totals ?? { contacts: 0, trash: 0 };
}
