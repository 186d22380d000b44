// What is sent to make or change a form, and what the product makes of it.
import Type, { type Static } from 'typebox';
import type { FormField } from '../../../domain/forms/form.ts';
import type { FormChanges } from '../../../domain/forms/form-settings.ts';
import { defaultStyle, fonts } from '../../../domain/forms/form-style.ts';
import { refOf } from '../../record-id.ts';
import { memberRefOf } from '../leads/refs.ts';
import { asRef } from '../leads/to-changes.ts';
import { fieldSchema, toField } from './field-schema.ts';

const orNull = <Given>(schema: object) =>
  Type.Optional(
    Type.Unsafe<Given | null>({
      ...schema,
      type: [(schema as { type: string | string[] }).type, 'null'].flat(),
    }),
  );
const text = (maxLength: number, description: string) =>
  orNull<string>({ type: 'string', maxLength, description });
const record = (description: string) =>
  orNull<string | number>({ type: ['integer', 'string'], minimum: 1, maxLength: 254, description });
const colour = Type.Optional(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }));

export const styleSchema = Type.Object(
  {
    accent_color: colour,
    text_color: colour,
    background_color: colour,
    font: Type.Optional(Type.Enum([...fonts])),
    radius: Type.Optional(Type.Integer({ minimum: 0, maximum: 28 })),
    width: Type.Optional(Type.Integer({ minimum: 280, maximum: 1_200 })),
    button_text: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  },
  {
    additionalProperties: false,
    description:
      'Sent whole: what is left out is as usual. Colours that cannot be told from the background ' +
      'are refused (4.5 to 1 for the text, 3 to 1 for the accent).',
  },
);

const properties = {
  name: Type.String({ minLength: 1, maxLength: 200, description: 'For yourselves.' }),
  fields: Type.Array(fieldSchema, {
    minItems: 1,
    maxItems: 60,
    description: 'Sent whole: other fields are the next version of the form.',
  }),
  title: text(200, 'What visitors read above it; the name when there is none.'),
  description: text(2_000, 'Under the title. [words](https://…) is a link.'),
  style: orNull<Static<typeof styleSchema>>(styleSchema),
  redirect_url: orNull<string>({
    type: 'string',
    format: 'uri',
    maxLength: 2_000,
    description: 'Where visitors go when they have sent it, in place of the message.',
  }),
  message: text(2_000, 'What visitors read when they have sent it.'),
  source: text(200, 'The source of its leads.'),
  pipeline_id: record('Where its leads begin: the number, the id or the key of a pipeline.'),
  stage_id: record('The number or the id of a stage; the first of the pipeline when left out.'),
  assigned_user_id: record('Who gets its leads: the number, the id or the e-mail of a user.'),
  tags: orNull<string[]>({
    type: 'array',
    maxItems: 50,
    items: { type: 'string', minLength: 1, maxLength: 100 },
    description: 'Of its leads.',
  }),
  notify_user_ids: orNull<(string | number)[]>({
    type: 'array',
    maxItems: 50,
    items: { type: ['integer', 'string'], minimum: 1, maxLength: 254 },
    description: 'Whom it concerns that an answer came.',
  }),
  rate_limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1_000,
      description: 'How often one address may send it in a minute; 10 when left out.',
    }),
  ),
  active: Type.Optional(
    Type.Boolean({ description: 'Whether it takes answers; true when left out.' }),
  ),
};

export const exampleFields: FormField[] = [
  { key: 'first_name', label: 'First name', type: 'text', required: true, width: 'half' },
  { key: 'last_name', label: 'Last name', type: 'text', required: false, width: 'half' },
  { key: 'email', label: 'Email', type: 'email', required: true },
  {
    key: 'size',
    label: 'How large is it?',
    type: 'choice',
    required: false,
    options: ['Up to 10 people', 'Up to 50', 'More'],
    display: 'radio',
  },
  {
    key: 'newsletter',
    label: 'Newsletter',
    type: 'consent',
    required: false,
    text: 'Send me news by email. See the [privacy policy](https://example.com/privacy).',
  },
];

export const createFormBody = Type.Object(properties, {
  additionalProperties: false,
  examples: [
    {
      name: 'Ask for a quote',
      fields: exampleFields,
      style: { ...defaultStyle, button_text: 'Ask for a quote' },
      message: 'Thank you! We will be in touch within a day.',
      source: 'website',
    },
  ],
});

export const updateFormBody = Type.Partial(createFormBody, {
  additionalProperties: false,
  examples: [{ active: false }],
});

type Body = Partial<Static<typeof createFormBody>>;

export function toFormChanges(body: Body): FormChanges {
  const { name, title, description, style, message, source, tags, active } = body;
  const sent = { name, title, description, style, message, source, tags, active };
  const changes: FormChanges = {};
  for (const [key, value] of Object.entries(sent)) {
    if (value !== undefined) Object.assign(changes, { [key]: value });
  }
  if (body.fields !== undefined) changes.fields = body.fields.map(toField);
  if (body.redirect_url !== undefined) changes.redirectUrl = body.redirect_url;
  if (body.rate_limit !== undefined) changes.rateLimit = body.rate_limit;
  if (body.pipeline_id !== undefined) changes.pipeline = asRef(body.pipeline_id, refOf);
  if (body.stage_id !== undefined) changes.stage = asRef(body.stage_id, refOf);
  if (body.assigned_user_id !== undefined) {
    changes.assignee = asRef(body.assigned_user_id, memberRefOf);
  }
  if (body.notify_user_ids !== undefined) {
    changes.notified = body.notify_user_ids?.map(memberRefOf) ?? null;
  }
  return changes;
}
