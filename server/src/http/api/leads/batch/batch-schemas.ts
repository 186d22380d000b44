// The bodies and the responses of batches of leads. Pure.
import Type, { type TSchema } from 'typebox';
import { DomainError, invalidField } from '../../../../domain/errors.ts';
import type { ApiStyle } from '../../api-style.ts';
import type { LeadMount } from '../lead-resource.ts';

const maxBatchLeads = 1_000;

export const duplicateRules = ['create', 'skip', 'fill'] as const;

export const batchQuery = Type.Object({
  duplicates: Type.Optional(
    Type.Enum([...duplicateRules], {
      description:
        'What happens to a lead whose e-mail address or phone another lead has: create adds it ' +
        '(the default), skip leaves it out, and fill fills the empty fields of the other.',
    }),
  ),
});

const idempotencyKey = Type.String({
  minLength: 1,
  maxLength: 255,
  description:
    'A line that is sent again with the same key within 24 hours creates nothing, and gets its ' +
    'first result.',
});

/** A lead as POST /leads takes it, with an idempotency key of its own. */
function leadSchema({ resource }: LeadMount): TSchema {
  const { properties, ...schema } = resource.createBody as unknown as { properties: object };
  return {
    ...schema,
    title: 'BatchLead',
    properties: { ...properties, idempotency_key: Type.Optional(idempotencyKey) },
  } as unknown as TSchema;
}

export function batchBodies(mount: LeadMount) {
  const { examples = [], ...lead } = leadSchema(mount) as { examples?: object[] };
  const leads = [...examples, { first_name: 'Jo', name: 'Jo Weiss', email: 'jo@example.com' }];
  const json = {
    type: 'object',
    required: ['leads'],
    properties: {
      leads: { type: 'array', minItems: 1, maxItems: maxBatchLeads, items: lead },
    },
    additionalProperties: false,
    examples: [{ leads }],
  };
  const lines = { ...lead, examples };
  return { json, lines };
}

/** The leads of a body, unchecked. */
export function leadsOf(body: unknown): unknown[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('bad_request', 'The body must be a JSON object.');
  }
  const { leads, ...others } = body as { leads?: unknown };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw invalidField(unknown, 'unknown_field');
  if (leads === undefined) throw invalidField('leads', 'required', { type: 'array' });
  if (!Array.isArray(leads)) throw invalidField('leads', 'type_invalid', { expected: ['array'] });
  if (leads.length === 0) throw invalidField('leads', 'too_few', { min: 1 });
  if (leads.length > maxBatchLeads) throw invalidField('leads', 'too_many', { max: maxBatchLeads });
  return leads;
}

const byField = (items: TSchema, description: string) =>
  Type.Optional(Type.Record(Type.String(), Type.Array(items), { description }));

export function resultSchema(style: ApiStyle, place: 'index' | 'line'): TSchema {
  return Type.Object(
    {
      [place]: Type.Integer({
        description: place === 'index' ? 'In leads, from 0.' : 'The number of the line, from 1.',
      }),
      status: Type.Enum(['created', 'updated', 'duplicate', 'failed'], {
        description: 'updated and duplicate occur by the parameter duplicates.',
      }),
      ...Object.fromEntries(
        Object.entries(style.idSchemas('lead')).map(([name, schema]) => [
          name,
          Type.Optional(schema),
        ]),
      ),
      code: Type.Optional(Type.String({ description: 'Of the error, as in other responses.' })),
      message: Type.Optional(Type.String()),
      errors: byField(Type.String(), 'The problems of each field.'),
      error_codes: byField(Type.Object({}, { additionalProperties: true }), 'As in a 422.'),
    },
    { title: place === 'index' ? 'BatchResult' : 'LineResult' },
  );
}
