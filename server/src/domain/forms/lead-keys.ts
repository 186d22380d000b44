// The keys of a form that fill a field of the lead; any other goes to its custom fields. Pure.
import { isDay } from '../../platform/calendar.ts';
import { isEmail } from '../contacts/normalise-email.ts';
import type { LeadDraft } from '../leads/lead.ts';

type Place = Exclude<
  {
    [Name in keyof LeadDraft]-?: LeadDraft[Name] extends string | undefined ? Name : never;
  }[keyof LeadDraft],
  undefined
>;

interface LeadKey {
  /** Where it stands in a draft; a whole name is split into its parts. */
  place: Place | 'name';
  longest: number;
  /** What browsers know it by, so that they can fill it in. */
  autocomplete?: string;
}

export const leadKeys: ReadonlyMap<string, LeadKey> = new Map<string, LeadKey>([
  ['first_name', { place: 'firstName', longest: 200, autocomplete: 'given-name' }],
  ['last_name', { place: 'lastName', longest: 200, autocomplete: 'family-name' }],
  ['name', { place: 'name', longest: 400, autocomplete: 'name' }],
  ['email', { place: 'email', longest: 254, autocomplete: 'email' }],
  ['phone', { place: 'phone', longest: 64, autocomplete: 'tel' }],
  ['company', { place: 'company', longest: 200, autocomplete: 'organization' }],
  ['website', { place: 'website', longest: 2_000, autocomplete: 'url' }],
  ['address', { place: 'address', longest: 500, autocomplete: 'street-address' }],
  ['city', { place: 'city', longest: 200, autocomplete: 'address-level2' }],
  ['state', { place: 'state', longest: 100, autocomplete: 'address-level1' }],
  ['zip', { place: 'zip', longest: 32, autocomplete: 'postal-code' }],
  ['event_date', { place: 'eventDate', longest: 10 }],
  ['event_type', { place: 'eventType', longest: 200 }],
  ['notes', { place: 'notes', longest: 20_000 }],
]);

/** What keeps a lead from having this value under this key, whatever type the field is of. */
export function leadKeyProblem(key: string, value: string): string | undefined {
  const known = leadKeys.get(key);
  if (known === undefined) return undefined;
  if (key === 'email' && !isEmail(value)) return emailWanted;
  if (key === 'event_date' && !isDay(value)) return dayWanted;
  if (value.length > known.longest) return tooLong(known.longest);
  return undefined;
}

export const emailWanted = 'EntryCheck an email address, such as name@example.com.';
export const dayWanted = 'EntryCheck a day that exists, as year, month and day: 2026-03-28.';
export const tooLong = (most: number): string => `Use at most ${most} characters.`;
