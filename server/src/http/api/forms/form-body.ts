// The bodies of forms, and their mapping to the domain.
import Type, { type Static } from 'typebox';
import type { FormField } from '../../../domain/forms/form.ts';
import type { FormChanges } from '../../../domain/forms/form-settings.ts';
import { defaultStyle, fonts } from '../../../domain/forms/form-style.ts';
import type { NewForm } from '../../../domain/forms/new-settings.ts';
import { type Language, languages } from '../../../domain/language.ts';
import { memberRefOf, refOf, refOrNull } from '../../record-id.ts';
import { optionalOrNull } from '../body-fields.ts';
import { fieldSchema, toField } from './field-schema.ts';

const text = (maxLength: number, description: string) =>
  optionalOrNull<string>({ type: 'string', maxLength, description });
const record = (description: string) =>
  optionalOrNull<string | number>({
    type: ['integer', 'string'],
    minimum: 1,
    maxLength: 254,
    description,
  });
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
      'Replaces the whole style; omitted values are the defaults. Colours with too little contrast ' +
      'to the background are refused (4.5 to 1 for the text, 3 to 1 for the accent).',
  },
);

const properties = {
  name: Type.String({ minLength: 1, maxLength: 200, description: 'For internal use.' }),
  fields: Type.Array(fieldSchema, {
    minItems: 1,
    maxItems: 60,
    description: 'Replaces all fields; different fields make a new version of the form.',
  }),
  title: text(200, 'The heading that visitors see; the name by default.'),
  description: text(2_000, 'Shown under the title. [text](https://…) is a link.'),
  style: optionalOrNull<Static<typeof styleSchema>>(styleSchema),
  redirect_url: optionalOrNull<string>({
    type: 'string',
    format: 'uri',
    maxLength: 2_000,
    description: 'Where visitors go after sending it, instead of seeing the message.',
  }),
  message: text(2_000, 'The message that visitors see after sending it.'),
  source: text(200, 'The source of its leads.'),
  pipeline_id: record('The pipeline of its leads: its number, id or key.'),
  stage_id: record('The number or the id of a stage; the first of the pipeline by default.'),
  assigned_user_id: record('The user who gets its leads: number, id or e-mail address.'),
  tags: optionalOrNull<string[]>({
    type: 'array',
    maxItems: 50,
    items: { type: 'string', minLength: 1, maxLength: 100 },
    description: 'The tags of its leads.',
  }),
  notify_user_ids: optionalOrNull<(string | number)[]>({
    type: 'array',
    maxItems: 50,
    items: { type: ['integer', 'string'], minimum: 1, maxLength: 254 },
    description: 'The users to notify of each submission.',
  }),
  rate_limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1_000,
      description: 'Submissions per minute from one IP address; 10 by default.',
    }),
  ),
  language: Type.Optional(
    Type.Unsafe<Language | null>({
      type: ['string', 'null'],
      enum: [...languages, null],
      description:
        'The language of its page, its errors and its thanks: en, de, or null for that of the ' +
        "visitor's browser; that of the workspace by default. The texts that you write stay as they are.",
    }),
  ),
  active: Type.Optional(
    Type.Boolean({ description: 'Whether it accepts submissions; true by default.' }),
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
  if (body.language !== undefined) changes.language = body.language;
  if (body.pipeline_id !== undefined) changes.pipeline = refOrNull(body.pipeline_id, refOf);
  if (body.stage_id !== undefined) changes.stage = refOrNull(body.stage_id, refOf);
  if (body.assigned_user_id !== undefined) {
    changes.assignee = refOrNull(body.assigned_user_id, memberRefOf);
  }
  if (body.notify_user_ids !== undefined) {
    changes.notified = body.notify_user_ids?.map(memberRefOf) ?? null;
  }
  return changes;
}

export function toNewForm(body: Static<typeof createFormBody>): NewForm {
  const { name, fields = [], ...changes } = toFormChanges(body);
  return { ...changes, name: name ?? body.name, fields };
}
