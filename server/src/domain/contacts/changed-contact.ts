// Applies changes to the row of a contact: a field that is absent keeps its value, null empties it.
// Pure.
import { type Catalog, findIn } from '../catalog/catalog.ts';
import { checkAll } from '../check-all.ts';
import { invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import { changedConsent } from './consent.ts';
import { type ContactChanges, type ContactRow, type ContactValue, plainTexts } from './contact.ts';
import {
  type AddressKind,
  addressesOf,
  addressKey,
  type ContactAddress,
  changeAddresses,
  type SecondaryAddress,
} from './contact-addresses.ts';

const maxFields = 100;
const maxBytes = 16 * 1024;

export function changedContact<Row extends ContactRow>(
  row: Row,
  changes: ContactChanges,
  catalog: Catalog,
  at: Date,
): Row {
  const { firstName = row.first_name, lastName = row.last_name, consent } = changes;
  const addresses = (kind: AddressKind) => {
    const change = { one: changes[kind], all: changes[`${kind}s`] };
    return changeAddresses(kind, addressesOf(row, kind), change, catalog.country);
  };
  const checked = checkAll({
    emails: () => addresses('email'),
    phones: () => addresses('phone'),
    language: () => (changes.language ? checkLanguage(changes.language) : changes.language),
    owner_user_id: () => (changes.owner ? activeMember(catalog, changes.owner) : changes.owner),
    custom_fields: () => mergeFields(row.custom_fields, changes.customFields),
  });
  const { emails, phones, language = row.language, owner_user_id = row.owner_member_id } = checked;
  const next: Row = {
    ...row,
    first_name: firstName,
    last_name: lastName,
    ...primaryColumns('email', emails, catalog.country),
    ...primaryColumns('phone', phones, catalog.country),
    secondary: [
      ...secondaryOf('email', emails, catalog.country),
      ...secondaryOf('phone', phones, catalog.country),
    ],
    language,
    owner_member_id: owner_user_id,
    custom_fields: checked.custom_fields,
  };
  if (consent !== undefined) next.consent = changedConsent(row.consent ?? {}, consent, at);
  for (const name of plainTexts) {
    const text = changes[name];
    if (text !== undefined) next[name] = text;
  }
  return next;
}

function primaryColumns(kind: AddressKind, list: readonly ContactAddress[], country: string) {
  const { address = null, label = null } = list[0] ?? {};
  const key = address && addressKey(kind, address, country);
  return { [kind]: address, [`${kind}_key`]: key, [`${kind}_label`]: label };
}

const secondaryOf = (
  kind: AddressKind,
  list: readonly ContactAddress[],
  country: string,
): SecondaryAddress[] =>
  list.slice(1).map(({ address, label }) => ({
    ...{ kind, address, label },
    key: addressKey(kind, address, country),
  }));

function checkLanguage(text: string): string {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    if (/^[a-z]{2,3}(?:-|$)/.test(tag)) return tag;
  } catch {
    // No tag at all: refused below.
  }
  throw invalidField('language', 'language_code_invalid', { value: text });
}

function activeMember({ members }: Catalog, ref: Ref): string {
  const member = findIn(members, ref);
  if (member?.active) return member.id;
  throw invalidField('owner_user_id', 'user_not_active');
}

/** A contact without any detail could never be recognised. */
export function refuseEmptyContact({
  first_name,
  last_name,
  email,
  phone,
  company,
}: ContactRow): void {
  if (first_name || last_name || email || phone || company) return;
  throw invalidField('first_name', 'contact_empty');
}

function mergeFields(
  fields: ContactRow['custom_fields'],
  changes: ContactChanges['customFields'],
): ContactRow['custom_fields'] {
  if (changes === undefined) return fields;
  const entries = Object.entries({ ...(changes && fields), ...changes }).filter(
    (entry): entry is [string, ContactValue] => entry[1] !== null,
  );
  const merged = Object.fromEntries(entries);
  if (entries.length > maxFields || Buffer.byteLength(JSON.stringify(merged)) > maxBytes) {
    throw invalidField('custom_fields', 'too_many_custom_fields', {
      record: 'contact',
      max: maxFields,
      max_kib: maxBytes / 1024,
    });
  }
  return merged;
}
