// Edits of single fields of a deal, and their words, for its page and its row alike.
import type { Deal, Inlet, UpdateDeal } from '@inlet/sdk';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import { fieldLabel } from '../leads/fields/field-label.ts';
import type { LeadField } from '../leads/fields/lead-field.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import { valueText } from '../leads/fields/value-text.ts';
import type { Edit } from '../records/edit.ts';
import { t } from '../texts/t.ts';
import { dealValue, fieldOf } from './deal-fields.ts';
import { bodyOf, withValue } from './save-deal.ts';

export function dealEdit(
  deal: Deal,
  field: LeadField,
  value: unknown,
  catalog: Catalog,
): Edit<UpdateDeal, Deal> {
  const { name } = field;
  const changed = withValue(deal, name, value);
  return {
    ...{ body: bodyOf(name, value), base: deal, text: editText(deal, field, value, catalog) },
    shown: { [name]: changed[name as keyof Deal] },
  };
}

function editText(deal: Deal, field: LeadField, value: unknown, catalog: Catalog): string {
  const words = valueText(fieldOf(field, deal), value, catalog);
  const values = { title: deal.title, field: fieldLabel(field) };
  return words === ''
    ? t('deals.cleared', values)
    : t('deals.changed', { ...values, value: words });
}

export function dealWords(name: keyof Deal, deal: Deal, fields: LeadFields, catalog: Catalog) {
  const field = fields.byName.get(name) ?? { name, label: name, kind: 'text' as const };
  const value = valueText(fieldOf(field, deal), dealValue(deal, name), catalog);
  return { field: fieldLabel(field), value: value || t('record.empty') };
}

/** The name of the last person who changed the deal. */
export async function dealChangedBy(inlet: Inlet, { id }: Deal): Promise<string | undefined> {
  const { data } = await inlet.dealActivity.list(id, { per_page: 1 }).page();
  return data[0]?.actor.name ?? undefined;
}
