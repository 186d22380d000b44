// The fields of leads that lists show, filter, sort and edit: those that every lead has, and the custom
// ones of the workspace. Pure.
import type { CustomField, Lead, UpdateLead } from '@inlet/sdk';
import type { Operator } from '../../lists/condition.ts';

/** It decides the operators of a filter, and the editor. */
export type FieldKind = 'choice' | 'text' | 'flag' | 'number' | 'time' | 'day';

/** The kind of values of a choice. */
type Choices =
  | { of: 'status' | 'source' | 'user' | 'team' | 'stage' | 'pipeline' | 'tag' | 'eventType' }
  /** `labels` when the API has other words for them than people. */
  | { of: 'options'; options: readonly string[]; labels?: Readonly<Record<string, string>> };

export interface LeadField {
  /** As the API's filters name it, such as status or custom_fields.roof. */
  name: string;
  kind: FieldKind;
  /** Of a custom field; the others have a text of the app. */
  label?: string;
  choices?: Choices;
  /** Whether a lead can have several of the choices. */
  isMany?: boolean;
  /** The parameter that sorts by it. */
  sort?: string;
  input?: 'email' | 'tel' | 'url';
  currency?: string | null;
  unit?: string | null;
  /** Whether a filter takes it, and whether a lead can lack it. */
  isFilter?: boolean;
  isRequired?: boolean;
  isEditable?: boolean;
  width?: number;
}

const text = (name: string, more: Partial<LeadField> = {}): LeadField => ({
  ...{ name, kind: 'text', isFilter: true, isEditable: true },
  ...more,
});

const choice = (
  name: string,
  of: Exclude<Choices['of'], 'options'>,
  more: Partial<LeadField> = {},
): LeadField => ({
  ...{ name, kind: 'choice', choices: { of }, isFilter: true, isEditable: true },
  ...more,
});

/** How many of them a lead has; lists filter by it and show no column. */
export const counts = [
  ...(['call_count', 'note_count', 'submission_count'] as const),
  ...(['reply_count', 'open_count', 'click_count'] as const),
];

/** In the order in which they are offered. */
export const leadFields: readonly LeadField[] = [
  choice('status', 'status', { isRequired: true, width: 114 }),
  {
    name: 'lead_score',
    kind: 'number',
    isFilter: true,
    isRequired: true,
    sort: 'lead_score',
    width: 66,
  },
  choice('source', 'source', { width: 120 }),
  choice('assigned_user_id', 'user', { width: 106 }),
  choice('tag', 'tag', { isMany: true, width: 210 }),
  {
    name: 'created_at',
    kind: 'time',
    isFilter: true,
    isRequired: true,
    sort: 'created_at',
    width: 96,
  },
  text('company', { sort: 'company', width: 158 }),
  choice('stage_id', 'stage', { width: 130 }),
  choice('pipeline_id', 'pipeline', { isEditable: false, width: 130 }),
  text('email', { sort: 'email', input: 'email', width: 210 }),
  text('phone', { input: 'tel', width: 140 }),
  text('city', { sort: 'city', width: 130 }),
  text('state', { width: 90 }),
  text('zip', { width: 90 }),
  text('address', { width: 180 }),
  text('website', { input: 'url', width: 180 }),
  text('first_name', { sort: 'first_name', width: 130 }),
  text('last_name', { sort: 'last_name', width: 130 }),
  choice('event_type', 'eventType', { width: 130 }),
  {
    name: 'event_date',
    kind: 'day',
    isFilter: true,
    isEditable: true,
    sort: 'event_date',
    width: 110,
  },
  { name: 'first_touch_at', kind: 'time', isFilter: true, sort: 'first_touch_at', width: 110 },
  {
    name: 'updated_at',
    kind: 'time',
    isFilter: true,
    isRequired: true,
    sort: 'updated_at',
    width: 88,
  },
  { name: 'starred', kind: 'flag', isFilter: true, isRequired: true, isEditable: true, width: 90 },
  ...counts.map((name): LeadField => ({ name, kind: 'number', isFilter: true, isRequired: true })),
  choice('team_id', 'team', { isRequired: true, isEditable: false }),
  text('external_id', { width: 130 }),
  text('notes', { isFilter: false, width: 220 }),
];

const kinds: Record<CustomField['type'], FieldKind> = {
  ...{ text: 'text', number: 'number', date: 'day', boolean: 'flag' },
  ...{ choice: 'choice', choices: 'choice' },
};

export const customPrefix = 'custom_fields.';

export function customLeadField(field: CustomField): LeadField {
  const { key, label, type, options, currency, unit, settled } = field;
  const name = customPrefix + key;
  const kind = kinds[type];
  return {
    ...{ name, kind, label, currency, unit, isEditable: true },
    // The server takes it in filters once older leads are settled.
    ...{ isFilter: settled, ...(settled && kind !== 'choice' && { sort: name }) },
    ...(kind === 'choice' && { choices: { of: 'options', options } }),
    ...{ isMany: type === 'choices', isRequired: field.required },
    width: kind === 'number' ? 104 : 140,
  };
}

const operatorsOf: Record<FieldKind, readonly Operator[]> = {
  choice: ['is', 'not', 'empty'],
  text: ['is', 'not', 'empty'],
  flag: ['is'],
  number: ['over', 'under', 'is', 'not', 'empty'],
  time: ['within', 'after', 'before', 'empty'],
  day: ['is', 'within', 'after', 'before', 'not', 'empty'],
};

export const operatorsOfField = ({ kind, isRequired = false }: LeadField): readonly Operator[] =>
  operatorsOf[kind].filter((operator) => operator !== 'empty' || !isRequired);

/** The value of a lead, as filters and editors name it. */
export function fieldValue(lead: Lead, name: string): unknown {
  if (name.startsWith(customPrefix)) return lead.custom_fields[name.slice(customPrefix.length)];
  if (name === 'tag') return lead.tags;
  if (name === 'stage_id') return lead.pipeline_stage_id;
  return lead[name as keyof Lead];
}

/** The body that sets it. */
export function updateOf(name: string, value: unknown): UpdateLead {
  if (name.startsWith(customPrefix)) {
    return { custom_fields: { [name.slice(customPrefix.length)]: value } } as UpdateLead;
  }
  if (name === 'tag') return { tags: value as string[] };
  if (name === 'stage_id') return { pipeline_stage_id: value as number | null };
  return { [name]: value } as UpdateLead;
}

/** The lead as it will be, before the server says so. */
export function withValue(lead: Lead, name: string, value: unknown): Lead {
  const update = updateOf(name, value);
  const changed = {
    ...lead,
    ...update,
    custom_fields: { ...lead.custom_fields, ...update.custom_fields },
  } as Lead;
  return { ...changed, name: `${changed.first_name} ${changed.last_name}`.trim() };
}
