import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { type Field, fieldTypes, maxOptions, maxUnitLength } from '../../../domain/fields/field.ts';
import { maxBody } from '../../body/body-limits.ts';
import { position } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

const type = Type.Enum([...fieldTypes], {
  description:
    'choice is one of the options, choices are several. A number sent as text is stored as a ' +
    'number, a choice in the spelling of its option.',
});

export const fieldResource: Resource<Field> = {
  kind: 'field',
  name: 'custom field',
  plural: 'custom fields',
  path: '/api/v1/fields',
  scope: subjectResources.field,
  deletesWith: 'write',
  bodyLimit: maxBody,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('field'),
      key: Type.String({ description: 'The key in custom_fields of leads.' }),
      label: Type.String(),
      type: Type.Enum([...fieldTypes]),
      options: Type.Array(Type.String()),
      currency: textOrNull({
        description: 'The ISO 4217 code; null unless it is an amount of money.',
      }),
      unit: textOrNull({ description: 'The unit of another number, such as m².' }),
      required: Type.Boolean(),
      position: Type.Integer(),
      retired: Type.Boolean({
        description: 'No longer offered or validated; leads keep their values.',
      }),
      settled: Type.Boolean({
        description:
          'Whether all older leads have been processed. Until then, lists cannot be filtered or ' +
          'sorted by the field.',
      }),
      fitting: Type.Integer({
        description: 'How many of these leads had a value that fits the type.',
      }),
      unfitting: Type.Integer({
        description: 'How many had one that does not fit; it stays as sent.',
      }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (field, style) => ({
    ...style.ids('field', field),
    key: field.key,
    label: field.label,
    type: field.type,
    options: field.options,
    currency: field.currency,
    unit: field.unit,
    required: field.required,
    position: field.position,
    retired: field.retired,
    settled: field.backfilled,
    fitting: field.fitting,
    unfitting: field.unfitting,
    created_at: field.createdAt.toISOString(),
    updated_at: field.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f65',
    number: 5,
    key: 'budget',
    label: 'Budget',
    type: 'number',
    options: [],
    currency: 'USD',
    unit: null,
    required: false,
    position: 0,
    retired: false,
    backfilled: true,
    fitting: 73,
    unfitting: 2,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const fields = {
  key: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'The key in custom_fields of leads. Derived from the label when left out.',
    }),
  ),
  label: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'The key by default.' }),
  ),
  options: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      maxItems: maxOptions,
      description: 'Only for choice and choices.',
    }),
  ),
  currency: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      minLength: 3,
      maxLength: 3,
      description: 'Only for number: the ISO 4217 code of an amount of money, such as USD.',
    }),
  ),
  unit: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      minLength: 1,
      maxLength: maxUnitLength,
      description: 'Only for number, instead of a currency: the unit, such as guests or m².',
    }),
  ),
  required: Type.Optional(
    Type.Boolean({
      description:
        'Whether this API creates leads only with it. Leads from forms and other sources may ' +
        'lack it.',
    }),
  ),
  position: Type.Optional(position),
};

export const createFieldBody = Type.Object(
  { ...fields, type },
  {
    additionalProperties: false,
    examples: [{ key: 'budget', label: 'Budget', type: 'number', currency: 'USD' }],
  },
);

export const updateFieldBody = Type.Object(
  {
    ...fields,
    retired: Type.Optional(Type.Boolean({ description: 'true retires it, false reinstates it.' })),
  },
  { additionalProperties: false, examples: [{ label: 'Yearly budget', position: 0 }] },
);
