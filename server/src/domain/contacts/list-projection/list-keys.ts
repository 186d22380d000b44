// The keys by which a contact is listed, sorted and searched. Pure.
import { digitsOf, encodeAsLetters } from '../../../platform/database/substring-search.ts';
import type { ContactRow } from '../contact.ts';

type Listed = Pick<
  ContactRow,
  'first_name' | 'last_name' | 'email' | 'email_key' | 'phone' | 'phone_key' | 'company'
>;

/** Sorts behind every address. */
const last = '\u{10ffff}';

export function listKeys(contact: Listed) {
  const { first_name, last_name, email, email_key, company } = contact;
  const name = `${first_name} ${last_name}`.trim();
  const text = [name, email ?? '', company ?? ''].map(small).join('\n');
  const [sent, full] = [digitsOf(contact.phone), digitsOf(contact.phone_key)];
  return {
    first_name: small(first_name),
    last_name: small(last_name),
    email: email_key ?? last,
    text: encodeAsLetters(text),
    digits: full.includes(sent) ? full : `${sent}\n${full}`,
  };
}

const small = (text: string): string => text.normalize('NFC').toLowerCase();
