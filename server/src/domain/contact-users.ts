// Who refers to contacts, and is asked before one of them is deleted.
import type { ContactUser } from './contacts/delete-contact.ts';
import { contactDeals } from './deals/deals-of-contact.ts';
import { contactLeads } from './leads/leads-of-contact.ts';

export const contactUsers: readonly ContactUser[] = [contactLeads, contactDeals];
