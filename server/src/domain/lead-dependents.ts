// The modules whose records refer to leads, and which take part in a merge of leads.
import { countOfLeads } from './count-on-leads.ts';
import { leadDeals } from './deals/deals-of-lead.ts';
import type { LeadDependents } from './leads/merge/merge-leads.ts';
import { refuseMarketLeads } from './market/refuse-market-leads.ts';

export const leadDependents: readonly LeadDependents[] = [refuseMarketLeads, leadDeals];

/** The records of a lead, by kind. */
export const leadCounts = {
  deals: leadDeals.count,
  notes: countOfLeads('notes'),
  calls: countOfLeads('calls'),
  tasks: countOfLeads('tasks'),
};
