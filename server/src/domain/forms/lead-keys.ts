// The field keys that fill a field of the lead. All other keys fill custom fields. Pure.
import { isDay } from '../../platform/calendar.ts';
import { isEmail } from '../contacts/normalise-email.ts';
import type { ProblemAt } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';
import { answerProblemAt } from './answer-problem.ts';

type DraftField = Exclude<
  {
    [Name in keyof LeadDraft]-?: LeadDraft[Name] extends string | undefined ? Name : never;
  }[keyof LeadDraft],
  undefined
>;

interface LeadKey {
  /** `name` is a full name, which is split into first and last name. */
  draftField: DraftField | 'name';
  maxLength: number;
  /** The HTML autocomplete token, by which browsers fill it in. */
  autocomplete?: string;
}

export const leadKeys: ReadonlyMap<string, LeadKey> = new Map<string, LeadKey>([
  ['first_name', { draftField: 'firstName', maxLength: 200, autocomplete: 'given-name' }],
  ['last_name', { draftField: 'lastName', maxLength: 200, autocomplete: 'family-name' }],
  ['name', { draftField: 'name', maxLength: 400, autocomplete: 'name' }],
  ['email', { draftField: 'email', maxLength: 254, autocomplete: 'email' }],
  ['phone', { draftField: 'phone', maxLength: 64, autocomplete: 'tel' }],
  ['company', { draftField: 'company', maxLength: 200, autocomplete: 'organization' }],
  ['website', { draftField: 'website', maxLength: 2_000, autocomplete: 'url' }],
  ['address', { draftField: 'address', maxLength: 500, autocomplete: 'street-address' }],
  ['city', { draftField: 'city', maxLength: 200, autocomplete: 'address-level2' }],
  ['state', { draftField: 'state', maxLength: 100, autocomplete: 'address-level1' }],
  ['zip', { draftField: 'zip', maxLength: 32, autocomplete: 'postal-code' }],
  ['event_date', { draftField: 'eventDate', maxLength: 10 }],
  ['event_type', { draftField: 'eventType', maxLength: 200 }],
  ['notes', { draftField: 'notes', maxLength: 20_000 }],
]);

/** The limits of a lead's own fields, whatever the type of the form field. */
export function leadKeyProblem(key: string, value: string): ProblemAt | undefined {
  const known = leadKeys.get(key);
  if (known === undefined) return undefined;
  if (key === 'email' && !isEmail(value)) return answerProblemAt('email_invalid');
  if (key === 'event_date' && !isDay(value)) return answerProblemAt('date_invalid');
  if (value.length > known.maxLength) return answerProblemAt('too_long', { max: known.maxLength });
  return undefined;
}
