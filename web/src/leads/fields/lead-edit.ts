// Edits of single fields of a lead, and their words, for its page and its row alike.
import type { Lead, UpdateLead } from '@inlet/sdk';
import type { Edit } from '../../records/edit.ts';
import { t } from '../../texts/t.ts';
import type { Catalog } from '../catalog/use-catalog.ts';
import { fieldLabel, fieldWord } from './field-label.ts';
import { customPrefix, type LeadField, updateOf, withValue } from './lead-field.ts';
import type { LeadFields } from './use-lead-fields.ts';
import { valueText } from './value-text.ts';

export function leadEdit(
  lead: Lead,
  field: LeadField,
  value: unknown,
  catalog: Catalog,
): Edit<UpdateLead, Lead> {
  const body = bodyOf(field, value, catalog);
  const changed = withValue(lead, field.name, value);
  const names = Object.keys(body) as (keyof Lead)[];
  const shown = Object.fromEntries(names.map((name) => [name, changed[name]]));
  return {
    ...{ body, base: lead, text: editText(lead.name, field, value, catalog) },
    shown: { ...shown, ...nameOf(changed, body) },
  };
}

/** A stage of another pipeline takes the lead there. */
function bodyOf({ name }: LeadField, value: unknown, { stages }: Catalog): UpdateLead {
  const body = updateOf(name, value);
  if (name !== 'stage_id' || value === null) return body;
  const stage = stages.find(({ id }) => id === value);
  return { ...body, pipeline_id: stage?.pipeline_id ?? null };
}

/** The name is made of its parts. */
const nameOf = ({ name }: Lead, body: UpdateLead) =>
  'first_name' in body || 'last_name' in body ? { name } : {};

function editText(name: string, field: LeadField, value: unknown, catalog: Catalog): string {
  const words = valueText(field, value, catalog);
  const lead = name === '' ? t('leads.unnamed') : name;
  if (field.name === 'assigned_user_id') {
    return t('leads.assigned', { name: lead, owner: words || t('record.nobody') });
  }
  const values = { name: lead, field: fieldWord(field) };
  return words === ''
    ? t('leads.cleared', values)
    : t('leads.changed', { ...values, value: words });
}

const fieldNames: Partial<Record<string, string>> = {
  tags: 'tag',
  pipeline_stage_id: 'stage_id',
};

export function leadWords(name: keyof Lead, lead: Lead, { byName }: LeadFields, catalog: Catalog) {
  const known = fieldNames[name] ?? name;
  const field = byName.get(known) ??
    byName.get(customPrefix + known) ?? { name: known, kind: 'text' as const };
  const value = lead[name];
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  const text = isGroup ? JSON.stringify(value) : valueText(field, value, catalog);
  const label = name === 'custom_fields' ? t('record.customFields') : fieldLabel(field);
  return { field: label, value: text || t('record.empty') };
}
