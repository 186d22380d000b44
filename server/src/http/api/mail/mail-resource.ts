import Type from 'typebox';
import { type Mail, mailStates, receivedKinds, sentKinds } from '../../../domain/mail/mail.ts';
import { trimQuote } from '../../../domain/mail/received/trim-quote.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import { recordId } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

const timeOrNull = (options: object = {}) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time', ...options });

const attachment = Type.Object(
  { name: textOrNull(), type: Type.String(), bytes: Type.Integer() },
  { title: 'MailAttachment' },
);

export const mailResource: Resource<Mail> = {
  kind: 'mail',
  name: 'mail',
  plural: 'mails',
  path: '/api/v1/leads/:lead_id/mails',
  scope: 'leads',
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('mail'),
      lead_id: style.refSchema('lead'),
      direction: Type.Enum(['out', 'in']),
      state: Type.Enum([...mailStates]),
      kind: Type.Enum([...sentKinds, ...receivedKinds]),
      template_id: style.refSchema('template'),
      author: actorSchema(style),
      from: textOrNull({ description: 'Null until it is sent.' }),
      to: Type.String(),
      subject: Type.String(),
      text: Type.String(),
      reply_text: textOrNull({
        description: 'Of a received mail: its text without the mail that it quotes.',
      }),
      html: textOrNull(),
      attachments: Type.Array(attachment, { description: 'They are not stored.' }),
      attempts: Type.Integer(),
      error: textOrNull({ description: 'Why it failed, is suppressed, or is tried again.' }),
      sent_at: timeOrNull(),
      delivered_at: timeOrNull({ description: 'By the events of the mail service.' }),
      opened_at: timeOrNull({ description: 'Of marketing that is tracked.' }),
      clicked_at: timeOrNull(),
      replied_at: timeOrNull(),
      bounced_at: timeOrNull(),
      complained_at: timeOrNull({ description: 'When it was reported as spam.' }),
      unsubscribed_at: timeOrNull(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (mail, style) => ({
    ...style.ids('mail', mail),
    lead_id: style.ref('lead', mail.lead),
    ...{ direction: mail.direction, state: mail.state, kind: mail.kind },
    template_id: style.ref('template', mail.template),
    author: actorJson(mail.author, style),
    ...{ from: mail.from, to: mail.to, subject: mail.subject, text: mail.text },
    reply_text: mail.direction === 'in' ? trimQuote(mail.text) : null,
    ...{ html: mail.html, attachments: mail.attachments },
    ...{ attempts: mail.attempts, error: mail.error },
    sent_at: mail.sentAt?.toISOString() ?? null,
    ...factsJson(mail.facts),
    created_at: mail.createdAt.toISOString(),
    updated_at: mail.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63',
    number: 96,
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    direction: 'out',
    state: 'sent',
    kind: 'personal',
    template: null,
    author: {
      type: 'member',
      id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62',
      number: 5,
      name: 'Ada Owner',
    },
    from: 'sales@acme.example',
    to: 'jane@example.com',
    subject: 'Your demo on Thursday',
    text: 'Hello Jane,\n\nThursday at ten works well for us.\n\nAda',
    html: null,
    attachments: [],
    attempts: 1,
    error: null,
    sentAt: new Date('2026-03-28T09:15:02Z'),
    facts: {
      ...{ delivered: new Date('2026-03-28T09:15:04Z'), opened: null, clicked: null },
      ...{ replied: null, bounced: null, complained: null, unsubscribed: null },
    },
    version: 2,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:02Z'),
  },
};

const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;

const factsJson = (facts: Mail['facts']) => ({
  ...{ delivered_at: isoOrNull(facts.delivered), opened_at: isoOrNull(facts.opened) },
  ...{ clicked_at: isoOrNull(facts.clicked), replied_at: isoOrNull(facts.replied) },
  ...{ bounced_at: isoOrNull(facts.bounced), complained_at: isoOrNull(facts.complained) },
  unsubscribed_at: isoOrNull(facts.unsubscribed),
});

export const createMailBody = Type.Object(
  {
    subject: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 100_000 })),
    template_id: recordId({ description: 'A template, instead of the text.' }),
    reply_to_mail_id: recordId({ description: 'The mail that it replies to.' }),
  },
  {
    additionalProperties: false,
    examples: [
      {
        subject: 'Your demo on Thursday',
        text: 'Hello Jane,\n\nThursday at ten works well for us.\n\nAda',
      },
    ],
  },
);
