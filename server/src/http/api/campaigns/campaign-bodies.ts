// The bodies of campaigns, and their mapping to the domain.
import Type, { type Static } from 'typebox';
import {
  type CampaignFields,
  contentFormats,
  defaultTest,
  testRules,
} from '../../../domain/campaigns/campaign.ts';
import { refOf } from '../../record-id.ts';
import { optionalOrNull, recordId } from '../body-fields.ts';
import { designField, storedText } from '../mail/design-field.ts';
import { audienceBody, toAudience } from './campaign-audience.ts';

export const sendTime = {
  type: 'string',
  maxLength: 40,
  description: 'A time without an offset is one of the time zone of the workspace.',
};

const common = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  audience: audienceBody,
  content: optionalOrNull<string>({ type: 'string', minLength: 1, maxLength: 200_000 }),
  template_id: recordId({
    type: ['integer', 'string', 'null'],
    description: 'Instead of content.',
  }),
  send_at: optionalOrNull<string>(sendTime),
  per_minute: optionalOrNull<number>({
    ...{ type: 'integer', minimum: 1, maximum: 100_000 },
    description: 'How many messages are sent a minute at most.',
  }),
};
const draft = {
  draft: Type.Optional(Type.Boolean({ description: 'Saves it without sending it.' })),
};
const text = Type.String({ minLength: 1, maxLength: 500 });
const variants = Type.Unsafe<{ subject: string }[] | null>({
  ...Type.Array(Type.Object({ subject: text }, { additionalProperties: false }), {
    minItems: 2,
    maxItems: 4,
  }),
  type: ['array', 'null'],
  description: 'Subjects of which the best one is found, instead of subject.',
});
const test = Type.Object(
  {
    share: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 100,
        description: `The part of the audience that is tested, in percent; ${defaultTest.share} by default.`,
      }),
    ),
    rule: Type.Optional(
      Type.Enum([...testRules], { description: `${defaultTest.rule} by default.` }),
    ),
    hours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 168,
        description: `Until the subject with the best rate goes to the rest; ${defaultTest.hours} by default.`,
      }),
    ),
  },
  { additionalProperties: false },
);
const tracking = Type.Object(
  { opens: Type.Optional(Type.Boolean()), clicks: Type.Optional(Type.Boolean()) },
  { additionalProperties: false, description: 'Both are on by default.' },
);
const contentFormat = Type.Enum([...contentFormats], {
  description: 'Of content; text by default, and blocks with a design.',
});
const email = {
  subject: optionalOrNull<string>({
    ...{ type: 'string', minLength: 1, maxLength: 500 },
    description: 'That of the template by default.',
  }),
  preview_text: optionalOrNull<string>({
    ...{ type: 'string', maxLength: 500 },
    description: 'What mail programs show beside the subject of an HTML mail.',
  }),
  from: optionalOrNull<string>({
    ...{ type: 'string', maxLength: 320 },
    description:
      'The name of the sender, and `name <address>` for a workspace with a mail server of its own.',
  }),
  format: Type.Optional(contentFormat),
  design: designField,
  variants: Type.Optional(variants),
  test: Type.Optional(test),
  tracking: Type.Optional(tracking),
};
const template = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 512 }),
    language: Type.Optional(Type.String({ maxLength: 20 })),
    variables: Type.Optional(Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 50 })),
  },
  { additionalProperties: false, description: 'A template that WhatsApp has approved.' },
);

export const emailCampaignBody = Type.Object(
  { ...common, ...email, ...draft },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Spring offer',
        audience: { filter: { status: 'new', source: 'website' } },
        subject: 'Ten percent in April',
        content: 'Hello {{ lead.first_name }}, …',
        draft: true,
      },
    ],
  },
);

export const whatsappCampaignBody = Type.Object(
  { ...common, template, ...draft },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Visit us',
        audience: { filter: { tag: 'vip' } },
        template: { name: 'open_day', language: 'en_US', variables: ['Saturday'] },
        draft: true,
      },
    ],
  },
);

const updatable = Type.Partial(Type.Object({ ...common, ...email, template }));

export const updateCampaignBody = Type.Object(updatable.properties, {
  additionalProperties: false,
  examples: [{ name: 'Summer offer' }],
});

const { audience: _audience, send_at: _sendAt, name: _name, ...content } = updatable.properties;
const previewed = {
  lead_id: Type.Unsafe<string | number>({ type: ['integer', 'string'] }),
  variant: Type.Optional(Type.Integer({ minimum: 1, maximum: 4, description: '1 by default.' })),
  ...content,
};

export const previewCampaignBody = Type.Object(previewed, {
  additionalProperties: false,
  examples: [{ lead_id: 1842 }],
});

export const testCampaignBody = Type.Object(
  { to: Type.String({ maxLength: 254, description: 'The address of a user.' }), ...previewed },
  { additionalProperties: false, examples: [{ to: 'ada@acme.example', lead_id: 1842 }] },
);

type Body = Partial<Static<typeof updateCampaignBody>>;

export function toFields(body: Body): CampaignFields {
  const { template_id: templateId, tracking: tracked, test: tested } = body;
  const { design, format: named } = body;
  const { text, format } = storedText('content', { text: body.content, design, format: named });
  return {
    ...{ name: body.name, subject: body.subject, previewText: body.preview_text, from: body.from },
    ...{ content: text, format, variants: body.variants },
    ...{ perMinute: body.per_minute, sendAt: body.send_at },
    ...(body.template && { template: body.template }),
    ...(body.audience && { audience: toAudience(body.audience) }),
    ...(templateId !== undefined && {
      mailTemplate: templateId === null ? null : refOf(templateId),
    }),
    ...(tracked && { tracking: { opens: true, clicks: true, ...tracked } }),
    ...(tested && { test: { ...defaultTest, ...tested } }),
  };
}
