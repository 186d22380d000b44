// A field of a form on the wire, asked for and answered alike.
import Type from 'typebox';
import { type FormField, fieldTypes } from '../../../domain/forms/form.ts';

const option = Type.Unsafe<string | { value: string; label: string }>({
  anyOf: [
    { type: 'string', minLength: 1, maxLength: 200 },
    {
      type: 'object',
      properties: {
        value: { type: 'string', minLength: 1, maxLength: 200 },
        label: { type: 'string', minLength: 1, maxLength: 200 },
      },
      required: ['value', 'label'],
      additionalProperties: false,
    },
  ],
});

const length = Type.Optional(Type.Integer({ minimum: 0, maximum: 20_000 }));
const bound = Type.Optional(
  Type.Unsafe<number | string>({
    type: ['number', 'string'],
    maxLength: 10,
    description: 'Of a number, of a date as YYYY-MM-DD, or how many of several choices.',
  }),
);
const short = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 500, description }));

export const fieldSchema = Type.Object(
  {
    key: Type.String({
      pattern: '^[A-Za-z][A-Za-z0-9_-]{0,49}$',
      description:
        'first_name, last_name, name, email, phone, company, website, address, city, state, zip, ' +
        'event_date, event_type and notes fill that field of the lead; any other key goes to ' +
        'its custom_fields.',
    }),
    label: Type.String({ minLength: 1, maxLength: 300 }),
    type: Type.Enum([...fieldTypes]),
    required: Type.Optional(Type.Boolean()),
    options: Type.Optional(
      Type.Array(option, { maxItems: 300, description: 'Of choice and choices.' }),
    ),
    display: Type.Optional(
      Type.Enum(['select', 'radio'], {
        description: 'Of a choice: a list that opens, as when left out, or buttons that all show.',
      }),
    ),
    width: Type.Optional(
      Type.Enum(['full', 'half'], { description: 'Two halves stand beside each other.' }),
    ),
    placeholder: short('Shown while it is empty. It does not stand for a label.'),
    help: short('Shown under the label.'),
    rules: Type.Optional(
      Type.Object(
        {
          min_length: length,
          max_length: length,
          min: bound,
          max: bound,
          domains: Type.Optional(
            Type.Array(Type.String({ minLength: 1, maxLength: 253 }), {
              minItems: 1,
              maxItems: 100,
              description: 'Of email: addresses of other domains are refused.',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    text: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 5_000,
        description:
          'Of a consent: what is agreed to, kept with the lead. [words](https://…) is a link.',
      }),
    ),
    default: Type.Optional(Type.String({ maxLength: 2_000, description: 'Of a hidden field.' })),
    parameter: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          'Of a hidden field: the parameter of the address that brings its value; else its key.',
      }),
    ),
  },
  { title: 'FormField', additionalProperties: false },
);

/** As it is kept: whether it is required is always said. */
export const toField = (sent: Omit<FormField, 'required'> & { required?: boolean }): FormField => ({
  ...sent,
  required: sent.required ?? false,
});
