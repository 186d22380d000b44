// The types of fields: what each can hold, and what a change of the type drops. Pure.
import type { FormField } from '@inlet/sdk';
import type { FieldType } from './draft.ts';

export const fieldTypes: readonly FieldType[] = [
  ...(['text', 'textarea', 'email', 'phone', 'number', 'date'] as const),
  ...(['choice', 'choices', 'checkbox', 'consent', 'hidden'] as const),
];

/** The fields of a lead that a form can fill, with the type that fits. */
export const leadFields = {
  name: 'text',
  first_name: 'text',
  last_name: 'text',
  email: 'email',
  phone: 'phone',
  company: 'text',
  website: 'text',
  address: 'text',
  zip: 'text',
  city: 'text',
  state: 'text',
  event_date: 'date',
  event_type: 'text',
  notes: 'textarea',
} as const satisfies Record<string, FieldType>;

export type LeadFieldKey = keyof typeof leadFields;

export const isLeadField = (key: string): key is LeadFieldKey => Object.hasOwn(leadFields, key);

const ofSeveral: readonly FieldType[] = ['choices', 'checkbox', 'consent'];

/** A lead's own fields are text, which these types are not. */
export const fitsLeadField = (type: FieldType): boolean => !ofSeveral.includes(type);

export const hasChoices = (type: FieldType): boolean => type === 'choice' || type === 'choices';

export const hasPlaceholder = (type: FieldType): boolean =>
  !['choices', 'checkbox', 'consent', 'hidden', 'date'].includes(type);

interface Defaults {
  /** The first choices. */
  options: string[];
  consent: string;
}

/** Keeps what the new type can hold, and adds what it needs. */
export function retype(field: FormField, type: FieldType, defaults: Defaults): FormField {
  const { key, label, width, help, placeholder, options, display, text } = field;
  return {
    ...{ key, label, type, required: type === 'hidden' ? false : (field.required ?? false) },
    ...(width && type !== 'hidden' && { width }),
    ...(help && type !== 'hidden' && { help }),
    ...(placeholder && hasPlaceholder(type) && { placeholder }),
    ...(hasChoices(type) && { options: options ?? defaults.options }),
    ...(type === 'choice' && display && { display }),
    ...(type === 'consent' && { text: text ?? defaults.consent }),
  };
}

type Options = NonNullable<FormField['options']>;

export const choicesAsLines = (options: Options = []): string =>
  options.map((one) => (typeof one === 'string' ? one : one.label)).join('\n');

/** A choice that keeps its text keeps its value. */
export function choicesFromLines(lines: string, before: Options = []): Options {
  const known = new Map(before.map((one) => [typeof one === 'string' ? one : one.label, one]));
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => known.get(line) ?? line);
}

/** Without what is empty, which the API refuses. */
export function withoutEmpty(field: FormField): FormField {
  const entries = Object.entries(field).filter(([, value]) => value !== '' && value !== undefined);
  return { label: '', ...Object.fromEntries(entries) } as FormField;
}
