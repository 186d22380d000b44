// The texts by which searches find a contact. Pure.
import type { SearchTexts } from '../../../platform/database/grams.ts';
import { digitsOf, encodeAsLetters } from '../../../platform/database/substring-search.ts';
import type { ContactRow } from '../contact.ts';
import type { AddressKind } from '../contact-addresses.ts';

type Searched = Pick<
  ContactRow,
  'first_name' | 'last_name' | 'email' | 'phone' | 'phone_key' | 'company' | 'secondary'
>;

/** Each field has its own line, so that no match spans two fields. */
export function searchTexts(contact: Searched): SearchTexts {
  const { first_name, last_name, email, company, secondary } = contact;
  const name = `${first_name} ${last_name}`.trim();
  const others = (wanted: AddressKind) => secondary.filter(({ kind }) => kind === wanted);
  const emails = others('email').map(({ address }) => address);
  const phones = others('phone').map(({ address, key }) => phoneDigits(address, key));
  const text = [name, email ?? '', company ?? '', ...emails].map(fold).join('\n');
  return {
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
