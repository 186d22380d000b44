// Reads the records of changes, as the native API presents them.

import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Contact } from '../../contacts/contact.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import type { Deal } from '../../deals/deal.ts';
import { getDeals } from '../../deals/get-deals.ts';
import { getLeads } from '../../leads/get-leads.ts';
import type { Lead } from '../../leads/lead.ts';
import { getTasks } from '../../tasks/get-tasks.ts';
import type { Task } from '../../tasks/task.ts';
import type { RecordReaders } from './change-feed.ts';
import type { PresentedRecord } from './message.ts';

export interface RecordPresenters {
  lead: (lead: Lead) => object;
  contact: (contact: Contact) => object;
  deal: (deal: Deal) => object;
  task: (task: Task) => object;
}

export function createRecordReaders(deps: ReadDeps, present: RecordPresenters): RecordReaders {
  return {
    lead: async (workspaceId, ids) =>
      byId(await getLeads(deps, workspaceId, ids), (lead) => ({
        version: lead.version,
        json: present.lead(lead),
        source: lead.source?.name ?? null,
        pipeline: lead.pipeline?.key ?? null,
        tags: lead.tags.map((tag) => tag.name),
        assignee: lead.assignee?.name ?? null,
      })),
    contact: async (workspaceId, ids) =>
      byId(await getContacts(deps, workspaceId, ids), (contact) => ({
        version: contact.version,
        json: present.contact(contact),
        tags: contact.tags.map((tag) => tag.name),
      })),
    deal: async (workspaceId, ids) =>
      byId(await getDeals(deps, workspaceId, ids), (deal) => ({
        version: deal.version,
        json: present.deal(deal),
        source: deal.source?.name ?? null,
        pipeline: deal.pipeline.key,
      })),
    task: async (workspaceId, ids) =>
      byId(await getTasks(deps, workspaceId, ids), (task) => ({
        version: task.version,
        json: present.task(task),
      })),
  };
}

function byId<Item extends { id: string }>(
  items: readonly Item[],
  present: (item: Item) => PresentedRecord,
): Map<string, PresentedRecord> {
  return new Map(items.map((item) => [item.id, present(item)]));
}
