import Type from 'typebox';

export const createLeadBody = Type.Object(
  {
    name: Type.Optional(
      Type.String({
        maxLength: 400,
        description: 'Instead of first_name and last_name; split at its first space.',
      }),
    ),
    first_name: Type.Optional(Type.String({ maxLength: 200 })),
    last_name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.String({ format: 'email', maxLength: 254 }),
    phone: Type.String({ maxLength: 64, description: 'Any format, stored as sent.' }),
    event_date: Type.String({ format: 'date', description: 'YYYY-MM-DD' }),
    event_type: Type.Optional(
      Type.String({
        maxLength: 200,
        description: 'One of your event types, in any case; unknown ones are ignored.',
      }),
    ),
    source: Type.Optional(
      Type.String({ maxLength: 200, description: 'Matched in any case, or created.' }),
    ),
    notes: Type.Optional(Type.String({ maxLength: 20_000 })),
    status: Type.Optional(
      Type.Enum(['new', 'contacted', 'quoted'], { description: 'new by default.' }),
    ),
  },
  {
    anyOf: [{ required: ['name'] }, { required: ['first_name', 'last_name'] }],
    examples: [
      {
        first_name: 'Jane',
        last_name: 'Doe',
        email: 'jane@example.com',
        phone: '+15551234567',
        event_date: '2026-08-15',
        event_type: 'Wedding',
        source: 'Website contact form',
        notes: 'Saw the IG ad — wants 4 hours, indoor',
        status: 'new',
      },
    ],
  },
);

export const createdResponse = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    status: Type.Literal('created'),
    lead_url: Type.String(),
  },
  {
    description: 'The lead is stored.',
    examples: [
      {
        id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
        status: 'created',
        lead_url: 'https://crm.example.com/leads/0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
      },
    ],
  },
);

export const errorResponse = Type.Object(
  { error: Type.String(), fields: Type.Optional(Type.Array(Type.String())) },
  { examples: [{ error: 'Missing required fields', fields: ['phone', 'event_date'] }] },
);
