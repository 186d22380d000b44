// What a believable company's year looks like: where its leads come from, what they want, who
// looks after them.

/** How often leads come from there, and how likely it is that they buy. */
export const sources = {
  website: { weight: 30, buys: 1 },
  google_ads: { weight: 20, buys: 0.8 },
  facebook: { weight: 17, buys: 0.6 },
  referral: { weight: 12, buys: 2 },
  instagram: { weight: 9, buys: 0.6 },
  partner: { weight: 6, buys: 1.5 },
  trade_show: { weight: 4, buys: 1.2 },
  walk_in: { weight: 2, buys: 1.8 },
} as const;

export type SourceName = keyof typeof sources;

export const sourceWeights = Object.fromEntries(
  Object.entries(sources).map(([name, { weight }]) => [name, weight]),
) as Record<SourceName, number>;

export const eventWeights = { Wedding: 40, Corporate: 25, Birthday: 20, Anniversary: 10, Other: 5 };

export const tags = {
  newsletter: 20,
  'hot-lead': 12,
  'call-back': 12,
  'price-sensitive': 10,
  'spring-promo': 8,
  vip: 5,
  enterprise: 5,
  'out-of-area': 3,
};

export const notes = [
  'Found us through a friend, wants to hear back this week.',
  'Asked for a quote by e-mail, no calls before noon.',
  'Comparing three offers; price matters most.',
  'Has a fixed budget and a fixed date.',
  'Wants to see photos of earlier work first.',
  'Called twice, prefers text messages.',
  'Interested in the enterprise plan.',
  'Would like to visit before deciding.',
  'Needs an invoice to the company.',
  'Asked whether weekends cost more.',
];

/** `alias` stands before the slug of the workspace in their made-up addresses. */
export const team = [
  { name: 'Maya Patel', alias: 'maya', role: 'manager' },
  { name: 'Jordan Ellis', alias: 'jordan', role: 'agent' },
  { name: 'Sofía Reyes', alias: 'sofia', role: 'agent' },
  { name: 'Ben Carter', alias: 'ben', role: 'agent' },
] as const;
