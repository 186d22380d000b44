// The deals of a lead, for a merge of leads.
import { sql } from 'kysely';
import type { LeadDependents } from '../leads/merge/merge-leads.ts';
import type { CountRecords } from '../merge-preview.ts';
import { moveDeals } from './move-deals.ts';

interface LeadDeals extends LeadDependents {
  count: CountRecords;
}

export const leadDeals: LeadDeals = {
  async count(db, workspaceId, leadIds) {
    const { rows } = await sql<{ count: number }>`select count(*) from deals
      where workspace_id = ${workspaceId} and lead_id = any(${leadIds}::uuid[])
        and deleted_at is null`.execute(db);
    return rows[0]?.count ?? 0;
  },
  move: (write, catalog, leadIds, to) =>
    moveDeals(write, catalog, sql`d.lead_id = any(${leadIds}::uuid[])`, { lead: to }),
};
