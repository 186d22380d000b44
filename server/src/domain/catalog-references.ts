// The modules whose records refer to the catalog. Deleting a catalog record checks each of them.
import { automationReferences } from './automations/automation-references.ts';
import type { CatalogReferences } from './catalog/catalog-references.ts';
import { contactCatalogReferences } from './contacts/contact-references.ts';
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
