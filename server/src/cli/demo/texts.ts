// The texts of the demo data: messages of visitors; calls, notes and tasks of members.
import type { CallOutcome } from '../../domain/calls/call.ts';

/** Messages that come with a lead. */
export const messages = [
  'Found you through a friend and would love to hear back this week.',
  'Could you send a quote by e-mail? Please no calls before noon.',
  'We are comparing three offers. The price matters most to us.',
  'Our budget and our date are fixed.',
  'Can we see photos of earlier events first?',
  'I prefer text messages to calls.',
  'We need a venue, catering and music.',
  'May we visit before we decide?',
  'Please send the invoice to the company.',
  'Do weekends cost more?',
];

export interface Conversation {
  /** A call; else a note. */
  outcome?: CallOutcome;
  minutes?: number;
  text?: string;
}

/** Calls and notes, by the status of the lead. */
export const conversations = {
  contacted: [
    {
      outcome: 'connected',
      minutes: 6,
      text: 'Friendly, still collecting offers. Call again after the weekend.',
    },
    { outcome: 'connected', minutes: 4, text: 'Budget is set, the date may move by a week.' },
    { outcome: 'left_voicemail', minutes: 1, text: 'Sent a text with our number, too.' },
    { outcome: 'no_answer' },
    {
      outcome: 'connected',
      minutes: 11,
      text: 'About 80 guests, wants outdoor seating and a rain plan.',
    },
    { outcome: 'connected', minutes: 3, text: 'In a meeting, asked for an e-mail with prices.' },
    { text: 'Sent an e-mail with prices and three free dates.' },
  ],
  qualified: [
    {
      outcome: 'connected',
      minutes: 18,
      text: 'Went through the list of guests and the schedule. Wants two versions of the quote.',
    },
    { text: 'Met at the venue. The large hall is too large, the garden fits.' },
    {
      outcome: 'connected',
      minutes: 9,
      text: 'The partner decides, too. Both join the next call.',
    },
    { text: 'Video call, 25 min: showed three earlier events. Liked the second one best.' },
    { outcome: 'busy' },
  ],
  quoted: [
    { text: 'Sent the quote, valid for 14 days.' },
    {
      outcome: 'connected',
      minutes: 7,
      text: 'The quote is a little over budget. Offered a smaller menu.',
    },
    { text: 'Asked for a second quote without music.' },
    { outcome: 'left_voicemail', text: 'Asked whether there are questions about the quote.' },
  ],
  won: [
    { text: 'Signed. Deposit is due within a week.' },
    { outcome: 'connected', minutes: 5, text: 'Said yes, the contract is on its way.' },
  ],
} as const satisfies Record<string, readonly Conversation[]>;

/** Tasks, by the status of the lead, and the days within which they are due. */
export const plans = {
  new: { title: (name: string) => `Call ${name}`, days: 1 },
  contacted: { title: (name: string) => `Call ${name} again`, days: 3 },
  qualified: { title: (name: string) => `Send the quote to ${name}`, days: 4 },
  quoted: { title: (name: string) => `Follow up on the quote for ${name}`, days: 6 },
} as const;
