// The values of a contact as events record them. Pure.
import { whatChanged } from '../events/what-changed.ts';
import { type Contact, plainTexts } from './contact.ts';
import type { AddressKind } from './contact-addresses.ts';
import type { KnownContact } from './contact-index.ts';

type Facts = Record<string, unknown>;

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
function contactState(contact: Contact, kinds: readonly AddressKind[]): Facts {
  return {
    ...personState(contact),
    ...Object.fromEntries(kinds.map((kind) => [`${kind}s`, listOf(contact, kind)])),
    ...Object.fromEntries(plainTexts.map((name) => [name, contact[name]])),
    language: contact.language,
    owner_user_id: contact.owner?.number ?? null,
    consent: contact.consent,
    tags: contact.tags.map((tag) => tag.name),
    custom_fields: contact.customFields,
  };
}

const kinds: readonly AddressKind[] = ['email', 'phone'];

/** As the APIs show and take it. */
const listOf = (contact: Contact, kind: AddressKind) =>
  contact[`${kind}s`].map(({ address, label }) => ({ [kind]: address, label }));

/** Whether the list says more than the primary address alone. */
const hasList = (contact: Contact) => (kind: AddressKind) =>
  contact[`${kind}s`].some(({ label }, index) => index > 0 || label !== null);

/** Only the fields that have a value. */
export const contactFacts = (contact: Contact): Facts =>
  withoutEmpty(contactState(contact, kinds.filter(hasList(contact))));

/**
 * Undefined when nothing changed. Of the consent it has the channels that changed, null for one without
 * an entry. A different order of the same tags is no change.
 */
export function contactChange(
  before: Contact,
  after: Contact,
): { before: Facts; after: Facts } | undefined {
  const lists = kinds.filter((kind) => hasList(before)(kind) || hasList(after)(kind));
  const stateOf = (contact: Contact): Facts => ({
    ...contactState(contact, lists),
    tags: contact.tags.map((tag) => tag.name).sort(),
  });
  const change = whatChanged(stateOf(before), stateOf(after));
  const consent = whatChanged(before.consent, after.consent);
  if (change === undefined || consent === undefined) return change;
  return {
    before: { ...change.before, consent: consent.before },
    after: { ...change.after, consent: consent.after },
  };
}

export const personFacts = (contact: KnownContact): Facts => withoutEmpty(personState(contact));

export function withoutEmpty(facts: Facts): Facts {
  const filled: Facts = {};
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
