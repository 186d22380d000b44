// The features of a contact that identify a person, and the keys under which it is compared. Pure.
import type { ContactRow } from '../contact.ts';
import type { AddressKind } from '../contact-addresses.ts';
import { canonicalEmail } from './canonical-email.ts';
import { consonantsOf, foldCity, foldCompany, nameWords } from './fold.ts';

export type PersonRow = Pick<
  ContactRow,
  'id' | 'number' | 'first_name' | 'last_name' | 'company' | 'city' | 'secondary'
> &
  Pick<ContactRow, 'email_key' | 'phone_key'>;

export interface Person {
  id: string;
  number: number;
  /** In lower case, otherwise as it was sent. */
  name: string;
  /** Empty for an unknown name. */
  words: string[];
  emails: string[];
  phones: string[];
  company: string;
  city: string;
}

export function toPerson(row: PersonRow): Person {
  const name = `${row.first_name} ${row.last_name}`.trim();
  const keysOf = (kind: AddressKind) => [
    row[`${kind}_key`],
    ...row.secondary.filter((other) => other.kind === kind).map(({ key }) => key),
  ];
  const known = (keys: (string | null)[]) => keys.filter((key) => key !== null);
  return {
    id: row.id,
    number: row.number,
    name: name.normalize('NFC').toLowerCase().replace(/\s+/g, ' '),
    words: nameWords(name),
    emails: [...new Set(known(keysOf('email')).map(canonicalEmail))],
    phones: [...new Set(known(keysOf('phone')))],
    company: foldCompany(row.company ?? ''),
    city: foldCity(row.city ?? ''),
  };
}

/** Two contacts are compared if they have a key in common. */
export function keysOf({ words, emails, phones, company, city }: Person): string[] {
  const keys = [...emails.map((email) => `e ${email}`), ...phones.map((phone) => `p ${phone}`)];
  // One word is too little to recognise somebody by.
  if (words.length < 2) return keys;
  const name = consonantsOf(words);
  if (company) keys.push(`c ${name} ${company}`);
  if (city) keys.push(`t ${name} ${city}`);
  return keys;
}
