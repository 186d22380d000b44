// What the messages of campaigns have in common, by whichever channel: their states, what is known of
// them afterwards, and their counts. Pure.

/** The tables of messages, by channel. */
export type MessageTable = 'mails' | 'whatsapp_messages';

/** `unknown`: its sending was interrupted, so it may have arrived. */
export const outgoingStates = [
  'queued',
  'sending',
  'sent',
  'unknown',
  'failed',
  'suppressed',
] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** What is known of a message after it was sent. Each has a time, `opened_at`, which is set once. */
export const facts = [
  'delivered',
  'opened',
  'clicked',
  'replied',
  'bounced',
  'complained',
  'unsubscribed',
  'won',
] as const;
export type Fact = (typeof facts)[number];

/** `pending`: queued or being sent. The other states and it add up to the audience. */
export const countNames = [
  'audience',
  'pending',
  'sent',
  'unknown',
  'failed',
  'suppressed',
  ...facts,
] as const;
export type CountName = (typeof countNames)[number];

export const countOfState = (state: OutgoingState): CountName =>
  state === 'queued' || state === 'sending' ? 'pending' : state;

/** Who opens a mail has received it, even if its server never said so. */
const implied: Record<Fact, readonly Fact[]> = {
  delivered: [],
  opened: ['delivered'],
  clicked: ['delivered', 'opened'],
  replied: ['delivered'],
  bounced: [],
  complained: ['delivered'],
  unsubscribed: ['delivered'],
  won: [],
};

export const withImplied = (fact: Fact): readonly Fact[] => [...implied[fact], fact];
