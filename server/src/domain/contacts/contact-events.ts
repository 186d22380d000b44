// The values of a contact as events record them. Pure.
import type { Contact } from './contact.ts';

/** Includes empty fields: an update event records a field before and after, empty or not. */
export const contactState = (contact: Contact) => ({
  number: contact.number,
  first_name: contact.firstName,
  last_name: contact.lastName,
  email: contact.email,
  phone: contact.phone,
  company: contact.company,
  tags: contact.tags.map((tag) => tag.name),
  custom_fields: contact.customFields,
});

/** Only the fields that have a value. */
export function contactFacts(contact: Contact): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(
    Object.entries(contactState(contact)).filter(([, value]) => !isEmpty(value)),
  );
}
