// The modules whose records are assigned to members. Deactivating a member can reassign them.
import { contactsOfMember } from './contacts/contacts-of-member.ts';
import { dealsOfMember } from './deals/deals-of-member.ts';
import { leadsOfMember } from './leads/leads-of-member.ts';
import type { MemberReferences } from './members/assigned-records.ts';
import { tasksOfMember } from './tasks/tasks-of-member.ts';

export const memberReferences: readonly MemberReferences[] = [
  leadsOfMember,
  contactsOfMember,
  dealsOfMember,
  tasksOfMember,
];
