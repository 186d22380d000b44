// The texts of the demo data: messages of visitors, notes and tasks of members.

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

/** Notes, by the status of the lead. */
export const calls = {
  contacted: [
    'Call, 6 min: friendly, still collecting offers. Call again after the weekend.',
    'Call, 4 min: budget is set, the date may move by a week.',
    'Left a voicemail and sent a text with our number.',
    'Call, 11 min: about 80 guests, wants outdoor seating and a rain plan.',
    'Call, 3 min: in a meeting, asked for an e-mail with prices.',
  ],
  qualified: [
    'Call, 18 min: went through the list of guests and the schedule. Wants two versions of the quote.',
    'Met at the venue. The large hall is too large, the garden fits.',
    'Call, 9 min: the partner decides, too. Both join the next call.',
    'Video call, 25 min: showed three earlier events. Liked the second one best.',
  ],
  quoted: [
    'Sent the quote, valid for 14 days.',
    'Call, 7 min: quote is a little over budget. Offered a smaller menu.',
    'Asked for a second quote without music.',
  ],
  won: ['Signed. Deposit is due within a week.', 'Said yes on the phone, contract is on its way.'],
} as const;

/** Tasks, by the status of the lead, and the days within which they are due. */
export const plans = {
  new: { title: (name: string) => `Call ${name}`, days: 1 },
  contacted: { title: (name: string) => `Call ${name} again`, days: 3 },
  qualified: { title: (name: string) => `Send the quote to ${name}`, days: 4 },
  quoted: { title: (name: string) => `Follow up on the quote for ${name}`, days: 6 },
} as const;
