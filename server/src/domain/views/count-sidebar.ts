// The numbers beside the entries of a sidebar; only of what the requester may read.
import { type ContactTotals, countContacts } from '../contacts/count-contacts.ts';
import { countDuplicates } from '../contacts/duplicates/count-duplicates.ts';
import { countDeals, type DealTotals } from '../deals/count-deals.ts';
import type { RequestContext } from '../events/request-context.ts';
import { allows } from '../keys/scopes.ts';
import { countLeads, type LeadTotals } from '../leads/counts/count-leads.ts';
import type { LeadListDeps } from '../leads/list/page-by-creation.ts';
import { countTasks, type TaskTotals } from '../tasks/count-tasks.ts';

export interface SidebarCounts {
  leads: LeadTotals | null;
  contacts: ContactTotals | null;
  /** Groups of likely duplicates. */
  duplicates: number | null;
  deals: DealTotals | null;
  tasks: TaskTotals | null;
}

export async function countSidebar(
  deps: LeadListDeps,
  context: RequestContext,
): Promise<SidebarCounts> {
  const { workspaceId, scopes = new Set() } = context;
  const { database } = deps;
  const reads = (kind: string) => allows(scopes, `read:${kind}`);
  // One after another: a request has one connection.
  const leads = reads('leads') ? await countLeads(deps, workspaceId) : null;
  const contacts = reads('contacts') ? await countContacts(database, workspaceId) : null;
  const duplicates = reads('contacts') ? await countDuplicates(database, workspaceId) : null;
  const deals = reads('deals') ? await countDeals(database, workspaceId) : null;
  const tasks = reads('tasks') ? await countTasks(deps, context) : null;
  return { leads, contacts, duplicates, deals, tasks };
}
