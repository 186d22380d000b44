// The e-mail addresses and phones of a contact: a list of each, whose first entry is the primary one.
// Pure.
import { invalidField } from '../errors.ts';
import type { ContactRow } from './contact.ts';
import { normaliseEmail } from './normalise-email.ts';
import { normalisePhone } from './normalise-phone.ts';

export type AddressKind = 'email' | 'phone';

export interface ContactAddress {
  /** As it was sent. */
  address: string;
  /** Such as `work`. */
  label: string | null;
}

export interface SecondaryAddress extends ContactAddress {
  kind: AddressKind;
  /** Null for a phone that is no possible number, and while the contact is deleted. */
  key: string | null;
}

interface AddressChanges {
  /** The primary address. */
  one: string | null | undefined;
  /** The whole list. */
  all: ContactAddress[] | undefined;
}

export const maxAddresses = 20;

/** The match key; null for a phone that is no possible number. */
export function addressKey(kind: AddressKind, address: string, country: string): string | null {
  return kind === 'email' ? normaliseEmail(address) : normalisePhone(address, country);
}

type Addressed = Pick<ContactRow, 'email' | 'email_label' | 'phone' | 'phone_label' | 'secondary'>;

/** The primary address first. */
export function addressesOf(row: Addressed, kind: AddressKind): ContactAddress[] {
  const primary = row[kind];
  if (primary === null) return [];
  const others = row.secondary.filter((other) => other.kind === kind);
  return [
    { address: primary, label: row[`${kind}_label`] },
    ...others.map(({ address, label }) => ({ address, label })),
  ];
}

/**
 * A list replaces the present one. A single address becomes the primary one: one of the list moves to
 * its front, another takes the place of the primary one, or goes before a list that is sent with it.
 * Null removes the primary one, and the next takes its place.
 */
export function changeAddresses(
  kind: AddressKind,
  now: ContactAddress[],
  { one, all }: AddressChanges,
  country: string,
): ContactAddress[] {
  const keyOf = ({ address }: { address: string }) => addressKey(kind, address, country) ?? address;
  const list = all === undefined ? now : firstOfEach(all, keyOf);
  const changed = one === undefined ? list : withPrimary(list, one, all === undefined, keyOf);
  if (changed.length > maxAddresses) {
    throw invalidField(`${kind}s`, 'too_many_addresses', { kind, max: maxAddresses });
  }
  return changed;
}

type KeyOf = (address: { address: string }) => string;

function withPrimary(
  list: ContactAddress[],
  address: string | null,
  replacesPrimary: boolean,
  keyOf: KeyOf,
): ContactAddress[] {
  const rest = replacesPrimary ? list.slice(1) : list;
  if (address === null) return rest;
  const key = keyOf({ address });
  const found = list.find((other) => keyOf(other) === key);
  if (found === undefined) {
    // A corrected address keeps its label.
    const label = replacesPrimary ? (list[0]?.label ?? null) : null;
    return [{ address, label }, ...rest];
  }
  return [{ address, label: found.label }, ...list.filter((other) => other !== found)];
}

function firstOfEach(list: readonly ContactAddress[], keyOf: KeyOf): ContactAddress[] {
  const byKey = new Map<string, ContactAddress>();
  for (const address of list) {
    if (!byKey.has(keyOf(address))) byKey.set(keyOf(address), address);
  }
  return [...byKey.values()];
}
