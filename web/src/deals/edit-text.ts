// A change of a field in words, for its undo.
import type { Deal } from '@inlet/sdk';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import { fieldLabel } from '../leads/fields/field-label.ts';
import type { LeadField } from '../leads/fields/lead-field.ts';
import { valueText } from '../leads/fields/value-text.ts';
import { t } from '../texts/t.ts';
import { fieldOf } from './deal-fields.ts';

export function editText(deal: Deal, field: LeadField, value: unknown, catalog: Catalog): string {
  const words = valueText(fieldOf(field, deal), value, catalog);
  const values = { title: deal.title, field: fieldLabel(field) };
  return words === ''
    ? t('deals.cleared', values)
    : t('deals.changed', { ...values, value: words });
}
