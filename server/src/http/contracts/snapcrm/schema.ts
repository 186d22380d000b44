import Type from 'typebox';

const text = (maxLength: number, options = {}) =>
  Type.Optional(Type.String({ maxLength, ...options }));
const orNull = (schema: Type.TSchema) => Type.Union([schema, Type.Null()]);

export const createLeadBody = Type.Object(
  {
    firstName: Type.String({ maxLength: 200 }),
    lastName: Type.String({ maxLength: 200 }),
    email: text(254, { format: 'email' }),
    phone: text(64),
    company: text(200),
    website: text(2_000),
    source: text(200, {
      description: 'e.g. website, referral, cold_call; created if it does not exist.',
    }),
    address: text(500),
    city: text(200),
    state: text(100),
    zipcode: text(32),
    tagId: Type.Optional(
      Type.Union([Type.String({ maxLength: 64 }), Type.Integer({ minimum: 1 })], {
        description: 'The id of an existing tag.',
      }),
    ),
  },
  {
    examples: [
      {
        firstName: 'Jane',
        lastName: 'Smith',
        email: 'jane@acme.example',
        phone: '+1 555-123-4567',
        company: 'Acme Inc',
        website: 'https://acme.com',
        source: 'website',
        address: '123 Main St',
        city: 'New York',
        state: 'NY',
        zipcode: '10001',
      },
    ],
  },
);

export const leadResponse = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    firstName: Type.String(),
    lastName: Type.String(),
    email: orNull(Type.String()),
    phone: orNull(Type.String()),
    company: orNull(Type.String()),
    website: orNull(Type.String()),
    source: orNull(Type.String()),
    address: orNull(Type.String()),
    city: orNull(Type.String()),
    state: orNull(Type.String()),
    zipcode: orNull(Type.String()),
    status: Type.String(),
    createdBy: orNull(
      Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() }),
    ),
    tags: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  {
    title: 'Lead',
    description: 'The created lead.',
    examples: [
      {
        id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
        firstName: 'Jane',
        lastName: 'Smith',
        email: 'jane@acme.example',
        phone: '+1 555-123-4567',
        company: 'Acme Inc',
        website: 'https://acme.com',
        source: 'website',
        address: '123 Main St',
        city: 'New York',
        state: 'NY',
        zipcode: '10001',
        status: 'new',
        createdBy: {
          id: '0193d59f-0000-7000-8000-000000000001',
          name: 'Ada Owner',
          email: 'ada@acme.example',
        },
        tags: [],
        createdAt: '2026-05-15T10:30:00.000Z',
        updatedAt: '2026-05-15T10:30:00.000Z',
      },
    ],
  },
);

export const errorResponse = Type.Object(
  {
    error: Type.String(),
    message: Type.String(),
    fields: Type.Optional(Type.Array(Type.String())),
    leadId: Type.Optional(Type.String()),
  },
  {
    examples: [
      { error: 'Bad Request', message: 'Missing required fields: lastName', fields: ['lastName'] },
    ],
  },
);
