// Applies changes to the row of a contact: a field that is absent keeps its value, null empties it.
// Pure.
import { invalidField } from '../errors.ts';
import type { ContactChanges, ContactRow, ContactValue } from './contact.ts';
import { normaliseEmail } from './normalise-email.ts';
import { normalisePhone } from './normalise-phone.ts';

const maxFields = 100;
const maxBytes = 16 * 1024;

export function changedContact<Row extends ContactRow>(
  row: Row,
  changes: ContactChanges,
  country: string,
): Row {
  const {
    firstName = row.first_name,
    lastName = row.last_name,
    email = row.email,
    phone = row.phone,
    company = row.company,
  } = changes;
  return {
    ...row,
    first_name: firstName,
    last_name: lastName,
    email,
    email_key: email && normaliseEmail(email),
    phone,
    phone_key: phone && normalisePhone(phone, country),
    company,
    custom_fields: mergeFields(row.custom_fields, changes.customFields),
  };
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
  throw invalidField(
    'first_name',
    'A contact needs at least a name, an e-mail address, a phone or a company.',
  );
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
    throw invalidField(
      'custom_fields',
      `A contact has at most ${maxFields} custom_fields, of ${maxBytes / 1024} KiB together.`,
    );
  }
  return merged;
}
