// The modules whose records refer to the catalog. Deleting a catalog record checks each of them.
import { automationReferences } from './automations/automation-references.ts';
import type { CatalogReferences } from './catalog/referring-records.ts';
import { contactCatalogReferences } from './contacts/contact-catalog-references.ts';
import { dealReferences } from './deals/deal-references.ts';
import { formReferences } from './forms/form-references.ts';
import { leadReferences } from './leads/lead-references.ts';

export const catalogReferences: readonly CatalogReferences[] = [
  leadReferences,
  contactCatalogReferences,
  dealReferences,
  formReferences,
  automationReferences,
];
