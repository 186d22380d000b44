// The modules whose records refer to leads, and which take part in a merge of leads.
import { leadDeals } from './deals/deals-of-lead.ts';
import type { LeadDependents } from './leads/merge/merge-leads.ts';
import { refuseMarketLeads } from './market/refuse-market-leads.ts';

export const leadDependents: readonly LeadDependents[] = [refuseMarketLeads, leadDeals];
