// The modules whose records refer to contacts. Deleting a contact checks each of them, and a merge
// moves them to the contact that stays.
import type { ContactReferences } from './contacts/delete-contact.ts';
import { countOnLeads } from './count-on-leads.ts';
import { contactDeals } from './deals/deals-of-contact.ts';
import { contactLeads } from './leads/leads-of-contact.ts';

export const contactReferences: readonly ContactReferences[] = [contactLeads, contactDeals];

/** The records of a contact, by kind. Notes, calls and tasks are on its leads, and stay there. */
export const contactCounts = {
  leads: contactLeads.count,
  deals: contactDeals.count,
  notes: countOnLeads('notes'),
  calls: countOnLeads('calls'),
  tasks: countOnLeads('tasks'),
};
