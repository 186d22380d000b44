// The deals of a lead, for a merge of leads.
import { sql } from 'kysely';
import type { LeadDependents } from '../leads/merge/merge-leads.ts';
import { moveDeals } from './move-deals.ts';

export const leadDeals: LeadDependents = {
  move: (write, catalog, leadIds, to) =>
    moveDeals(write, catalog, sql`d.lead_id = any(${leadIds}::uuid[])`, { lead: to }),
};
