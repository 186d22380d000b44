// Which fields of a lead its details show, and in which order. Pure.
import type { CustomField, Lead } from '@inlet/sdk';
import { customLeadField, customPrefix, type LeadField, leadFields } from '../fields/lead-field.ts';

const order: readonly string[] = [
  ...['email', 'phone', 'company', 'website', 'address', 'zip', 'city', 'state'],
  ...['assigned_user_id', 'source', 'event_type', 'event_date', 'tag'],
  ...['first_name', 'last_name', 'external_id'],
];
/** Shown without a value, too, since people look for them. */
const always: ReadonlySet<string> = new Set([
  ...['email', 'phone', 'company', 'assigned_user_id', 'source', 'tag'],
]);
/** The title of the page says them. */
const inTitle: ReadonlySet<string> = new Set(['first_name', 'last_name']);

export const standardFields: readonly LeadField[] = order.flatMap((name) => {
  const field = leadFields.find((one) => one.name === name);
  return field === undefined ? [] : [field];
});

export function isShown({ name }: LeadField, value: unknown): boolean {
  if (always.has(name)) return true;
  return !inTitle.has(name) && value !== null && value !== undefined && value !== '';
}

export interface ShownCustomField {
  field: LeadField;
  state: 'defined' | 'undefined';
  isEditable: boolean;
}

/** The defined ones in their order, then the values that nobody has defined. */
export function customFieldsOf(
  { custom_fields: values }: Lead,
  definitions: readonly CustomField[],
): ShownCustomField[] {
  const known = new Set(definitions.map(({ key }) => key));
  const defined = definitions.toSorted((one, other) => one.position - other.position);
  return [
    ...defined.map((definition) => ({
      ...{ field: customLeadField(definition), state: 'defined' as const, isEditable: true },
    })),
    ...Object.keys(values)
      .filter((key) => !known.has(key))
      .map((key) => undefinedField(key, values[key])),
  ];
}

function undefinedField(key: string, value: unknown): ShownCustomField {
  const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text';
  return {
    field: { name: customPrefix + key, label: key, kind, isEditable: true },
    state: 'undefined',
    isEditable: typeof value !== 'object',
  };
}
