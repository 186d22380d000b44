// The records whose fields conditions name.
import { listedContacts } from '../../contacts/list/list-contacts.ts';
import { dealList } from '../../deals/list/deal-list.ts';
import type { ListKind } from '../../filters/list-kind.ts';
import { leadList } from '../../leads/list/lead-list.ts';
import type { FieldOwner } from './condition.ts';

type RecordOwner = 'lead' | 'deal' | 'contact';

export const recordKinds = {
  lead: leadList,
  deal: dealList,
  contact: listedContacts,
} as const satisfies Record<RecordOwner, ListKind<unknown>>;

export const isRecordOwner = (owner: FieldOwner): owner is RecordOwner =>
  Object.hasOwn(recordKinds, owner);
