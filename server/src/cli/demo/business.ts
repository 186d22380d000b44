// A company that plans events: where its leads come from, what they want, who looks after them, and
// why they are lost.

/** The share of leads from each source, and how likely they are to buy. */
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

export const companyEventWeights = { Corporate: 80, Anniversary: 12, Other: 8 };
export const eventWeights = { Wedding: 52, Birthday: 26, Anniversary: 14, Other: 8 };

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

export const lostReasons = {
  'No answer': 30,
  'Went with a competitor': 22,
  'Too expensive': 20,
  'Date not available': 12,
  'Event called off': 9,
  'Out of area': 7,
};

/** `alias` is the part of their made-up addresses before the @; the slug of the workspace follows. */
export const team = [
  { name: 'Maya Patel', alias: 'maya', role: 'manager' },
  { name: 'Jordan Ellis', alias: 'jordan', role: 'agent' },
  { name: 'Sofía Reyes', alias: 'sofia', role: 'agent' },
  { name: 'Ben Carter', alias: 'ben', role: 'agent' },
] as const;
