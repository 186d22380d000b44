// A field of a form on the wire, the same in requests and responses.
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
    description: 'A bound for a number, for a date as YYYY-MM-DD, or for the number of choices.',
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
      Type.Array(option, { maxItems: 300, description: 'For choice and choices.' }),
    ),
    display: Type.Optional(
      Type.Enum(['select', 'radio'], {
        description: 'For a choice: a drop-down list, the default, or radio buttons.',
      }),
    ),
    width: Type.Optional(Type.Enum(['full', 'half'], { description: 'Two halves share a row.' })),
    placeholder: short('Shown while the field is empty. It does not replace the label.'),
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
              description: 'For email: addresses of other domains are refused.',
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
          'For a consent: the text that the person agrees to, stored with the lead. ' +
          '[text](https://…) is a link.',
      }),
    ),
    default: Type.Optional(Type.String({ maxLength: 2_000, description: 'For a hidden field.' })),
    parameter: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'For a hidden field: the query parameter that fills it; its key by default.',
      }),
    ),
  },
  { title: 'FormField', additionalProperties: false },
);

/** Stored fields always have `required`. */
export const toField = (sent: Omit<FormField, 'required'> & { required?: boolean }): FormField => ({
  ...sent,
  required: sent.required ?? false,
});
