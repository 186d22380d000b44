// Who refers to contacts, and is asked before one of them is deleted.
import type { ContactReferences } from './contacts/delete-contact.ts';
import { contactDeals } from './deals/deals-of-contact.ts';
import { contactLeads } from './leads/leads-of-contact.ts';

export const contactReferences: readonly ContactReferences[] = [contactLeads, contactDeals];
