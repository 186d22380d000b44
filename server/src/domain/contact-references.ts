// The modules whose records refer to contacts. Deleting a contact checks each of them.
import type { ContactReferences } from './contacts/delete-contact.ts';
import { contactDeals } from './deals/deals-of-contact.ts';
import { contactLeads } from './leads/leads-of-contact.ts';

export const contactReferences: readonly ContactReferences[] = [contactLeads, contactDeals];
