// The values by which lists sort and search a contact. Pure.
import { digitsOf, encodeAsLetters } from '../../../platform/database/substring-search.ts';
import type { ContactRow } from '../contact.ts';
import type { AddressKind } from '../contact-addresses.ts';

type Listed = Pick<
  ContactRow,
  | 'first_name'
  | 'last_name'
  | 'email'
  | 'email_key'
  | 'phone'
  | 'phone_key'
  | 'company'
  | 'secondary'
>;

/** Sorts after every address. */
const afterAll = '\u{10ffff}';

export function listKeys(contact: Listed) {
  const { first_name, last_name, email, email_key, company, secondary } = contact;
  const name = `${first_name} ${last_name}`.trim();
  const others = (wanted: AddressKind) => secondary.filter(({ kind }) => kind === wanted);
  const emails = others('email').map(({ address }) => address);
  const phones = others('phone').map(({ address, key }) => phoneDigits(address, key));
  const text = [name, email ?? '', company ?? '', ...emails].map(fold).join('\n');
  return {
    first_name: fold(first_name),
    last_name: fold(last_name),
    email: email_key ?? afterAll,
    text: encodeAsLetters(text),
    digits: [phoneDigits(contact.phone, contact.phone_key), ...phones].join('\n'),
  };
}

/** As sent, and in full unless that is the same. */
function phoneDigits(phone: string | null, key: string | null): string {
  const [sent, full] = [digitsOf(phone), digitsOf(key)];
  return full.includes(sent) ? full : `${sent}\n${full}`;
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
