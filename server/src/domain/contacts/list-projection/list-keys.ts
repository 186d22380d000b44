// The values by which lists sort and search a contact. Pure.
import { digitsOf, encodeAsLetters } from '../../../platform/database/substring-search.ts';
import type { ContactRow } from '../contact.ts';

type Listed = Pick<
  ContactRow,
  'first_name' | 'last_name' | 'email' | 'email_key' | 'phone' | 'phone_key' | 'company'
>;

/** Sorts after every address. */
const afterAll = '\u{10ffff}';

export function listKeys(contact: Listed) {
  const { first_name, last_name, email, email_key, company } = contact;
  const name = `${first_name} ${last_name}`.trim();
  const text = [name, email ?? '', company ?? ''].map(fold).join('\n');
  const [sent, full] = [digitsOf(contact.phone), digitsOf(contact.phone_key)];
  return {
    first_name: fold(first_name),
    last_name: fold(last_name),
    email: email_key ?? afterAll,
    text: encodeAsLetters(text),
    digits: full.includes(sent) ? full : `${sent}\n${full}`,
  };
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
