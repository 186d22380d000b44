import Type from 'typebox';

const text = (maxLength: number, options = {}) =>
  Type.Optional(Type.String({ maxLength, ...options }));

const fields = {
  seller: Type.String({
    maxLength: 50,
    description: 'The seller code (8 characters, never changes) or the slug of the seller.',
  }),
  category: Type.String({
    maxLength: 200,
    description: 'The category of an active campaign, in any case.',
  }),
  firstName: Type.String({ maxLength: 200 }),
  lastName: Type.String({ maxLength: 200 }),
  phone: Type.String({ maxLength: 64 }),
  state: Type.String({
    format: 'us-state',
    description: '2-letter state code, e.g. TX: of the 50 states, DC or a territory.',
  }),
  email: text(254, { format: 'email' }),
  zip: text(32),
  city: text(200),
  address: text(500),
  company: text(200),
  notes: text(20_000),
  source: text(200),
};

/** The fields of the body and the query, merged. */
export const submitted = Type.Object(fields, {
  examples: [
    {
      seller: 'ACME1234',
      category: 'Auto Insurance',
      firstName: 'John',
      lastName: 'Doe',
      email: 'john.doe@email.com',
      phone: '555-123-4567',
      state: 'TX',
      zip: '75001',
      city: 'Dallas',
    },
  ],
});

export const submittedQuery = Type.Object(
  Object.fromEntries(
    Object.keys(fields).map((name) => [
      name,
      Type.Optional(Type.String({ description: 'As in the body, which wins.' })),
    ]),
  ),
  { additionalProperties: true },
);

export const acceptedResponse = Type.Object(
  {
    success: Type.Literal(true),
    lead_id: Type.String(),
    status: Type.Enum(['sold', 'pending']),
    price: Type.Optional(Type.Number()),
    buyer_ids: Type.Optional(Type.Array(Type.String())),
  },
  {
    description: 'The lead is stored: sold at once, or pending until a buyer can take it.',
    examples: [
      {
        success: true,
        lead_id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
        status: 'sold',
        price: 45,
        buyer_ids: ['0193d5a0-0000-7000-8000-000000000001'],
      },
      { success: true, lead_id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', status: 'pending' },
    ],
  },
);

export const errorResponse = Type.Object(
  {
    success: Type.Literal(false),
    error: Type.String(),
    fields: Type.Optional(Type.Array(Type.String())),
    lead_id: Type.Optional(
      Type.String({ description: 'The lead of which this one is a duplicate.' }),
    ),
    message: Type.Optional(Type.String({ description: 'Details of an internal error.' })),
  },
  { examples: [{ success: false, error: 'Missing required field', fields: ['phone'] }] },
);
