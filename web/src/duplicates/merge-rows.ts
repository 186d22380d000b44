// The rows of a comparison of contacts: a field each, with the value of every contact. Pure.
import type { Contact } from '@inlet/sdk';

export interface MergeRow {
  key: string;
  /** The fields that a choice in this row sets. Empty where all values are kept. */
  fields: readonly string[];
  /** By contact, in their order; as the API has them. */
  values: readonly unknown[];
  isSame: boolean;
}

const plain = ['company', 'address', 'zip', 'city', 'state', 'country', 'website'];

/** Fields that no contact has are left out. */
export function mergeRows(contacts: readonly Contact[]): MergeRow[] {
  const custom = new Set(contacts.flatMap(({ custom_fields }) => Object.keys(custom_fields)));
  const rows = [
    rowOf('name', contacts, ['first_name', 'last_name']),
    rowOf('emails', contacts, ['email']),
    rowOf('phones', contacts, ['phone']),
    ...[...plain, 'owner_user_id'].map((key) => rowOf(key, contacts)),
    rowOf('tags', contacts, []),
    rowOf('language', contacts),
    ...[...custom].map((name) => rowOf(`custom_fields.${name}`, contacts)),
    rowOf('consent', contacts, []),
  ];
  return rows.filter(({ values }) => !values.every(isEmpty));
}

function rowOf(
  key: string,
  contacts: readonly Contact[],
  fields: readonly string[] = [key],
): MergeRow {
  const values = contacts.map((contact) => valueIn(contact, key));
  const texts = new Set(values.map((value) => JSON.stringify(value ?? null)));
  return { key, fields, values, isSame: texts.size === 1 && !isEmpty(values[0]) };
}

export function valueIn(contact: Contact, key: string): unknown {
  if (key.startsWith('custom_fields.')) {
    return contact.custom_fields[key.slice('custom_fields.'.length)];
  }
  if (key === 'emails') return contact.emails.map(({ email }) => email);
  if (key === 'phones') return contact.phones.map(({ phone }) => phone);
  if (key === 'consent') {
    return Object.entries(contact.consent)
      .filter(([, { status }]) => status !== 'unknown')
      .map(([channel, { status }]) => `${channel}:${status}`);
  }
  return contact[key as keyof Contact];
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** The contact whose value a row takes: the chosen one, else the survivor, else the first with a value. */
export function chosenIn(
  { fields, values }: MergeRow,
  ids: readonly number[],
  survivor: number,
  choices: Readonly<Record<string, number>>,
): number | undefined {
  const chosen = choices[fields[0] ?? ''];
  if (chosen !== undefined) return chosen;
  const inTurn = [survivor, ...ids];
  return inTurn.find((id) => !isEmpty(values[ids.indexOf(id)]));
}
