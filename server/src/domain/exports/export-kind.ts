import type { Database } from '../../platform/database/pool.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { listedContacts } from '../contacts/list/list-contacts.ts';
import { dealList } from '../deals/list/deal-list.ts';
import type { EventType } from '../events/event.ts';
import type { ListKind } from '../filters/list-kind.ts';
import { leadList } from '../leads/list/lead-list.ts';
import { contactColumns } from './columns/contact-columns.ts';
import { keysOfContacts, keysOfLeads } from './columns/custom-columns.ts';
import { dealColumns } from './columns/deal-columns.ts';
import type { ExportColumn } from './columns/export-column.ts';
import { leadColumns } from './columns/lead-columns.ts';

/** A kind of record that can be exported. */
export interface ExportKind {
  list: ListKind<unknown>;
  /** Recorded for each export. */
  eventType: EventType;
  columns: (catalog: Catalog, customKeys: readonly string[]) => ExportColumn[];
  /** The keys of the custom fields that records have. */
  customKeys: (database: Database, workspaceId: string) => Promise<string[]>;
}

export const exportKinds = {
  leads: {
    ...{ list: leadList, eventType: 'lead.exported' },
    ...{ columns: leadColumns, customKeys: keysOfLeads },
  },
  contacts: {
    ...{ list: listedContacts, eventType: 'contact.exported' },
    ...{ columns: contactColumns, customKeys: keysOfContacts },
  },
  deals: {
    ...{ list: dealList, eventType: 'deal.exported' },
    ...{ columns: dealColumns, customKeys: async () => [] },
  },
} satisfies Record<string, ExportKind>;
