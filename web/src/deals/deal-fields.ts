// The fields of deals that lists show, filter, sort and edit, as those of leads.
import type { Deal } from '@inlet/sdk';
import type { LeadField } from '../leads/fields/lead-field.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import { type TextKey, t } from '../texts/t.ts';

const dealStatuses = ['open', 'won', 'lost'] as const;

export function dealFields(): LeadFields {
  const field = (name: string, more: Omit<LeadField, 'name' | 'label'>): LeadField => ({
    ...{ name, label: t(`deals.field.${name}` as TextKey), isFilter: true },
    ...more,
  });
  const all: LeadField[] = [
    field('title', { kind: 'text', isRequired: true, isEditable: true, sort: 'title' }),
    field('value', { kind: 'number', isRequired: true, isEditable: true, sort: 'value' }),
    field('status', {
      ...{ kind: 'choice', isRequired: true, width: 110 },
      choices: {
        ...{ of: 'options', options: dealStatuses },
        labels: Object.fromEntries(dealStatuses.map((one) => [one, t(`deals.status.${one}`)])),
      },
    }),
    field('pipeline_id', { kind: 'choice', choices: { of: 'pipeline' }, isRequired: true }),
    field('stage_id', {
      ...{ kind: 'choice', choices: { of: 'stage' }, isRequired: true, isEditable: true },
      width: 160,
    }),
    field('assigned_user_id', { kind: 'choice', choices: { of: 'user' }, isEditable: true }),
    field('expected_close_date', {
      ...{ kind: 'day', isEditable: true, sort: 'expected_close_date', width: 130 },
    }),
    field('closed_at', { kind: 'time', sort: 'closed_at', width: 110 }),
    field('lost_reason', { kind: 'text', isEditable: true, width: 180 }),
    field('currency', { kind: 'text', isRequired: true, isEditable: true, width: 90 }),
    field('created_at', { kind: 'time', isRequired: true, sort: 'created_at', width: 100 }),
    field('updated_at', { kind: 'time', isRequired: true, sort: 'updated_at', width: 100 }),
    field('team_id', { kind: 'choice', choices: { of: 'team' }, isRequired: true }),
  ];
  return { all, byName: new Map(all.map((one) => [one.name, one])) };
}

/** Amounts are exact texts on the wire; here they are shown and typed. */
export function dealValue(deal: Deal, name: string): unknown {
  return name === 'value' ? Number(deal.value) : deal[name as keyof Deal];
}

/** An amount has the currency of its deal. */
export const fieldOf = (field: LeadField, { currency }: Deal): LeadField =>
  field.name === 'value' ? { ...field, currency } : field;
