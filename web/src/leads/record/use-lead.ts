// A lead, live, and what one may do to it.
import type { Lead, UpdateLead } from '@inlet/sdk';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { useRecord } from '../../records/use-record.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { type Catalog, useCatalog } from '../catalog/use-catalog.ts';
import { fieldLabel, fieldWord } from '../fields/field-label.ts';
import { customPrefix, type LeadField, updateOf, withValue } from '../fields/lead-field.ts';
import { type LeadFields, useLeadFields } from '../fields/use-lead-fields.ts';
import { valueText } from '../fields/value-text.ts';

export interface LeadRecord {
  workspace: string;
  lead: Lead;
  catalog: Catalog;
  fields: LeadFields;
  mayWrite: boolean;
  set: (field: LeadField, value: unknown) => void;
  /** First and last name at once. */
  setName: (name: string) => void;
}

export function useLead(workspace: string, id: string) {
  const inlet = inletOf(workspace);
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  const mayWrite = useMay(workspace)('write:leads');
  const { query, record, edit } = useRecord<UpdateLead, Lead>({
    ...{ workspace, noun: 'leads', id },
    get: (signal) => inlet.leads.get(id, signal && { signal }),
    update: (body, options) => inlet.leads.update(id, body, options),
    words: (name, lead) => wordsOf(fieldOf(fields, name), lead[name], catalog),
    async changedBy() {
      const { data } = await inlet.leadActivity.list(id, { types: 'lead.*', per_page: 5 }).page();
      // A score follows most changes, and nobody set it.
      return data.find(({ type }) => type !== 'lead.scored')?.actor.name ?? undefined;
    },
  });

  const loaded = useMemo((): LeadRecord | undefined => {
    if (record === undefined || !catalog.isReady) return undefined;
    return {
      ...{ workspace, lead: record, catalog, fields, mayWrite },
      set(field, value) {
        const body = bodyOf(field, value, catalog);
        const changed = withValue(record, field.name, value);
        const names = Object.keys(body) as (keyof Lead)[];
        const shown = Object.fromEntries(names.map((name) => [name, changed[name]]));
        const text = editText(record.name, field, value, catalog);
        edit({ body, shown: { ...shown, ...nameOf(changed, body) }, base: record, text });
      },
      setName(name) {
        const values = { name: record.name, field: t('leads.field.name'), value: name };
        edit({ body: { name }, shown: { name }, base: record, text: t('leads.changed', values) });
      },
    };
  }, [workspace, record, catalog, fields, mayWrite, edit]);

  return { query, loaded };
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

const namesOfRecord: Partial<Record<string, string>> = {
  tags: 'tag',
  pipeline_stage_id: 'stage_id',
};

function fieldOf({ byName }: LeadFields, name: keyof Lead): LeadField {
  const field = namesOfRecord[name] ?? name;
  return byName.get(field) ?? byName.get(customPrefix + field) ?? { name: field, kind: 'text' };
}

function wordsOf(field: LeadField, value: unknown, catalog: Catalog) {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  const text = isGroup ? JSON.stringify(value) : valueText(field, value, catalog);
  const label = field.name === 'custom_fields' ? t('record.customFields') : fieldLabel(field);
  return { field: label, value: text || t('record.empty') };
}
