import Type from 'typebox';
import {
  nameOfPerson,
  type WhatsappMessage,
  whatsappKinds,
  whatsappStates,
} from '../../../domain/whatsapp/message.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import type { Resource } from '../resource.ts';
import { numberOrNull, textOrNull, time } from '../response-schemas.ts';

const timeOrNull = (description: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time', description });

const template = Type.Unsafe<object | null>({
  type: ['object', 'null'],
  required: ['name', 'language', 'variables'],
  properties: {
    name: { type: 'string' },
    language: { type: 'string' },
    variables: { type: 'array', items: { type: 'string' } },
  },
});

export const whatsappResource: Resource<WhatsappMessage> = {
  kind: 'whatsapp',
  name: 'whatsapp message',
  plural: 'whatsapp messages',
  heading: 'WhatsApp messages',
  path: '/api/v1/leads/:lead_id/whatsapp',
  scope: 'leads',
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('whatsapp'),
      lead_id: style.refSchema('lead'),
      direction: Type.Enum(['out', 'in']),
      state: Type.Enum([...whatsappStates]),
      kind: Type.Enum([...whatsappKinds]),
      type: Type.String({
        description: 'text or template; of a received one also image, audio and others.',
      }),
      author: actorSchema(style),
      person: Type.String({ description: 'A phone, or the user id of a person who hides it.' }),
      text: Type.String({ description: 'As the person reads it; of a file its caption.' }),
      template,
      attempts: Type.Integer(),
      error: textOrNull({ description: 'Why it failed, is suppressed, or is tried again.' }),
      error_code: numberOrNull({ description: 'Of the Cloud API.' }),
      sent_at: timeOrNull('Of a received one: when the person sent it.'),
      delivered_at: timeOrNull('When it reached the device.'),
      read_at: timeOrNull('When it was read, if the person shows that.'),
      created_at: time(),
      updated_at: time(),
    }),
  render: (message, style) => ({
    ...style.ids('whatsapp', message),
    lead_id: style.ref('lead', message.lead),
    ...{ direction: message.direction, state: message.state, kind: message.kind },
    type: message.type,
    author: actorJson(message.author, style),
    person: nameOfPerson(message),
    ...{ text: message.text, template: message.template, attempts: message.attempts },
    ...{ error: message.error, error_code: message.errorCode },
    sent_at: message.sentAt?.toISOString() ?? null,
    delivered_at: message.deliveredAt?.toISOString() ?? null,
    read_at: message.readAt?.toISOString() ?? null,
    created_at: message.createdAt.toISOString(),
    updated_at: message.updatedAt.toISOString(),
  }),
  sample: {
    ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f66', number: 412 },
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    ...{ direction: 'out', state: 'sent', kind: 'transactional', type: 'template' },
    author: {
      type: 'member',
      id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62',
      number: 5,
      name: 'Ada Owner',
    },
    ...{ phone: '+14155550133', waId: '14155550133', userId: null },
    text: 'Hello Jane, your demo is on Thursday at ten.',
    template: { name: 'demo_reminder', language: 'en_US', variables: ['Jane', 'Thursday'] },
    ...{ attempts: 1, error: null, errorCode: null },
    sentAt: new Date('2026-03-28T09:15:02Z'),
    deliveredAt: new Date('2026-03-28T09:15:04Z'),
    readAt: null,
    version: 3,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:04Z'),
  },
};

export const createMessageBody = Type.Object(
  {
    text: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4_096,
        description: 'Within 24 hours after the last message of the lead.',
      }),
    ),
    template: Type.Optional(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 512 }),
          language: Type.Optional(
            Type.String({
              maxLength: 20,
              description: 'Such as en_US; needed when there are several.',
            }),
          ),
          variables: Type.Optional(
            Type.Array(Type.String({ maxLength: 1_000 }), {
              maxItems: 50,
              description: 'The values of the variables, in their order: header, then body.',
            }),
          ),
        },
        { additionalProperties: false, description: 'An approved template, instead of the text.' },
      ),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        template: {
          ...{ name: 'demo_reminder', language: 'en_US' },
          variables: ['Jane', 'Thursday'],
        },
      },
    ],
  },
);
