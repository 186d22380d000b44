// How contacts are compared and merged.
import type { Contact } from '@inlet/sdk';
import type { MergeKind } from '../../merging/merge-kind.ts';
import { customRows, customValue, mergeRows, type RowFields } from '../../merging/merge-rows.ts';

const plain = ['company', 'address', 'zip', 'city', 'state', 'country', 'website', 'owner_user_id'];

const rowFields = (contacts: readonly Contact[]): RowFields => [
  ['name', ['first_name', 'last_name']],
  ['emails', ['email']],
  ['phones', ['phone']],
  ...plain.map((key): [string, string[]] => [key, [key]]),
  ['tags', []],
  ['language', ['language']],
  ...customRows(contacts),
  ['consent', []],
];

function valueIn(contact: Contact, key: string): unknown {
  if (key === 'emails') return contact.emails.map(({ email }) => email);
  if (key === 'phones') return contact.phones.map(({ phone }) => phone);
  if (key === 'consent') {
    return Object.entries(contact.consent)
      .filter(([, { status }]) => status !== 'unknown')
      .map(([channel, { status }]) => `${channel}:${status}`);
  }
  return customValue(contact, key) ?? contact[key as keyof Contact];
}

export const contactMerge: MergeKind<Contact> = {
  noun: 'contacts',
  nameOf: ({ name, email, phone }) => name || email || phone || '',
  rows: (contacts) => mergeRows(contacts, rowFields(contacts), valueIn),
  valueIn,
  async preview(inlet, { survivor, others, fields }, options) {
    const body = { contact_ids: [...others], fields: { ...fields } };
    const { contact, kept } = await inlet.contacts.previewMerge(survivor, body, options);
    return { result: contact, kept };
  },
  merge: (inlet, { survivor, others, fields }, options) =>
    inlet.contacts.merge(survivor, { contact_ids: [...others], fields: { ...fields } }, options),
};
