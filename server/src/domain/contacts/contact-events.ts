// The values of a contact as events record them. Pure.
import type { Contact } from './contact.ts';
import type { KnownContact } from './contact-index.ts';

/** The details that a lead can bring, empty or not. */
const personState = (person: KnownContact | Contact) => ({
  number: person.number,
  first_name: person.firstName,
  last_name: person.lastName,
  email: person.email,
  phone: person.phone,
  company: person.company,
});

/** Includes empty fields: an update event records a field before and after, empty or not. */
export const contactState = (contact: Contact) => ({
  ...personState(contact),
  tags: contact.tags.map((tag) => tag.name),
  custom_fields: contact.customFields,
});

/** Only the fields that have a value. */
export const contactFacts = (contact: Contact): Record<string, unknown> =>
  withoutEmpty(contactState(contact));

export const personFacts = (contact: KnownContact): Record<string, unknown> =>
  withoutEmpty(personState(contact));

export function withoutEmpty(facts: Record<string, unknown>): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const name in facts) {
    if (!isEmpty(facts[name])) filled[name] = facts[name];
  }
  return filled;
}

function isEmpty(value: unknown): boolean {
  if (!value) return true;
  if (typeof value !== 'object') return false;
  for (const _ in value) return false;
  return true;
}
