// The values of a contact as events record them. Pure.
import type { Contact } from './contact.ts';
import type { KnownContact } from './contact-index.ts';

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
export const contactFacts = (contact: Contact): Record<string, unknown> =>
  withoutEmpty(contactState(contact));

/** Those that a captured lead can set. */
export const personFacts = (contact: KnownContact): Record<string, unknown> =>
  withoutEmpty({
    number: contact.number,
    first_name: contact.firstName,
    last_name: contact.lastName,
    email: contact.email,
    phone: contact.phone,
    company: contact.company,
  });

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
