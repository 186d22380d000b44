// The contact that a merge of others into it makes. Pure, so that a preview shows exactly the
// result.
import type { Catalog } from '../../catalog/catalog.ts';
import { changedContact } from '../changed-contact.ts';
import { type Channel, type ChannelConsent, type Consent, channels, inOrder } from '../consent.ts';
import { type ContactChanges, plainTexts } from '../contact.ts';
import { type AddressKind, addressesOf } from '../contact-addresses.ts';
import type { FoundContact } from '../contact-queries.ts';

const columns = [...plainTexts, 'language', 'owner_member_id'] as const;

/** The fields whose value can be chosen, beside `custom_fields.KEY`. */
export const choosable = [
  ...['first_name', 'last_name', 'email', 'phone', 'language', 'owner_user_id'],
  ...plainTexts,
] as const;

/** By field: the contact whose value it gets. Of addresses, whose primary one becomes the primary one. */
export type Choices = ReadonlyMap<string, FoundContact>;

/**
 * Without a choice a field keeps the value of the survivor, or takes the first one of the others where
 * the survivor has none. Addresses, tags and consent are those of all.
 */
export function mergedContact(
  survivor: FoundContact,
  others: readonly FoundContact[],
  choices: Choices,
  catalog: Catalog,
  at: Date,
): FoundContact {
  const all = [survivor, ...others];
  const sourceOf = (field: string, hasValue: (row: FoundContact) => boolean): FoundContact =>
    choices.get(field) ?? all.find(hasValue) ?? survivor;
  const isNamed = (row: FoundContact) => `${row.first_name}${row.last_name}` !== '';
  const changes: ContactChanges = {
    firstName: sourceOf('first_name', isNamed).first_name,
    lastName: sourceOf('last_name', isNamed).last_name,
    emails: addressesFrom(all, 'email', choices.get('email')),
    phones: addressesFrom(all, 'phone', choices.get('phone')),
    customFields: customFieldsOf(all, choices),
  };
  const next = changedContact(survivor, changes, catalog, at);
  for (const column of columns) {
    const field = column === 'owner_member_id' ? 'owner_user_id' : column;
    next[column] = sourceOf(field, (row) => !!row[column])[column];
  }
  next.consent = all.map(({ consent }) => consent).reduce(mergedConsent);
  next.tag_ids = [...new Set(all.flatMap((row) => row.tag_ids))].sort();
  return next;
}

function addressesFrom(
  all: readonly FoundContact[],
  kind: AddressKind,
  first: FoundContact | undefined,
) {
  const inTurn = first ? [first, ...all.filter((row) => row !== first)] : all;
  return inTurn.flatMap((row) => addressesOf(row, kind));
}

function customFieldsOf(all: readonly FoundContact[], choices: Choices) {
  const keys = new Set(all.flatMap(({ custom_fields }) => Object.keys(custom_fields)));
  const chosen = (key: string) => {
    const has = (row: FoundContact) => Object.hasOwn(row.custom_fields, key);
    const source = choices.get(`custom_fields.${key}`) ?? all.find(has);
    return source?.custom_fields[key] ?? null;
  };
  return Object.fromEntries([...keys].map((key) => [key, chosen(key)]));
}

/** Of each channel the latest statement holds; of two at one time the refusal. */
function mergedConsent(one: Consent | null, other: Consent | null): Consent | null {
  if (one === null || other === null) return one ?? other;
  const merged: Consent = {};
  for (const channel of channels) {
    const entry = laterOf(one, other, channel);
    if (entry !== undefined) merged[channel] = entry;
  }
  return inOrder(merged);
}

function laterOf(one: Consent, other: Consent, channel: Channel): ChannelConsent | undefined {
  const [first, second] = [one[channel], other[channel]];
  if (first === undefined || second === undefined) return first ?? second;
  const times = [first, second].map(({ at }) => Date.parse(at)) as [number, number];
  if (times[0] === times[1]) return second.status === 'denied' ? second : first;
  return times[0] > times[1] ? first : second;
}
