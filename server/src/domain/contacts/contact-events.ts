// How changes of contacts stand in the log. Pure.
import type { Contact } from './contact.ts';

/** A contact's fields, the empty ones too: where one changes, the log says what was and what is. */
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

/** What there is of a contact, without what is empty. */
export function contactFacts(contact: Contact): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(
    Object.entries(contactState(contact)).filter(([, value]) => !isEmpty(value)),
  );
}
