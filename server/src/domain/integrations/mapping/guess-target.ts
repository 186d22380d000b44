// The field of a lead that a field of a form fills by its name. Pure.
import { headerNames } from '../../imports/mapping/header-names.ts';
import type { PlainTarget, TargetField } from '../../imports/mapping/target-fields.ts';
import { customTarget } from '../../imports/mapping/target-fields.ts';

// Those that say nothing about the person or the request, such as an id or a status, need a mapping.
const guessed: readonly PlainTarget[] = [
  ...(['email', 'phone', 'first_name', 'last_name', 'name', 'company', 'website'] as const),
  ...(['address', 'city', 'state', 'zip', 'notes', 'event_date', 'event_type'] as const),
];
const messages = [
  ...['message', 'yourmessage', 'nachricht', 'ihrenachricht', 'deinenachricht', 'anfrage'],
  ...['comment', 'question', 'frage', 'mitteilung', 'remarks', 'inquiry'],
];
// The parts of a name, as in `name.first`.
const parts: readonly [string, PlainTarget][] = [
  ['namefirst', 'first_name'],
  ['first', 'first_name'],
  ['namelast', 'last_name'],
  ['last', 'last_name'],
];
// As in `your-email` or `lead_email`.
const prefix = /^(?:your|my|ihre?|deine?|lead|contact|kontakt|person|customer|billing|user)(?=.)/;
const campaign = /^(?:utm_[a-z_]{1,30}|gclid|fbclid)$/;

const targets = new Map<string, PlainTarget>();
for (const target of guessed.toReversed()) {
  for (const name of headerNames[target] ?? []) targets.set(name, target);
}
for (const name of messages) targets.set(name, 'notes');
for (const [name, target] of parts) targets.set(name, target);

export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Undefined for a name that says nothing. Campaign parameters go where those of forms go. */
export function guessTarget(name: string): TargetField | undefined {
  if (campaign.test(name)) return customTarget(name);
  const letters = lettersOf(name);
  return targets.get(letters) ?? targets.get(letters.replace(prefix, ''));
}
