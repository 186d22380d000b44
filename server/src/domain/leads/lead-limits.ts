/** The most characters that the texts of a lead have. */
export const leadTextLimits = {
  first_name: 200,
  last_name: 200,
  external_id: 255,
  email: 254,
  phone: 64,
  company: 200,
  website: 2_000,
  address: 500,
  city: 200,
  state: 100,
  zip: 32,
  event_date: 10,
  event_type: 200,
  source: 200,
  notes: 20_000,
} as const;
