// Who refers to records of the catalog, and is asked before one of them is deleted.
import { automationUser } from './automations/automation-user.ts';
import type { CatalogUser } from './catalog/catalog-user.ts';
import { contactUser } from './contacts/contact-user.ts';
import { dealUser } from './deals/deal-user.ts';
import { formUser } from './forms/form-user.ts';
import { leadUser } from './leads/lead-user.ts';

export const catalogUsers: readonly CatalogUser[] = [
  leadUser,
  contactUser,
  dealUser,
  formUser,
  automationUser,
];
