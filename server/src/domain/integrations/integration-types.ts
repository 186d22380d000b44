// The services to which a workspace can connect, with the settings of each. Clients can write secrets
// but not read them.
import Type, { type TObject } from 'typebox';
import { chatEvents, defaultChatEvents } from '../webhooks/chat/chat-events.ts';

export interface IntegrationType {
  type: string;
  label: string;
  description: string;
  settings: TObject;
  /** The settings that are secrets. */
  secrets: readonly string[];
}

const text = (description: string, options: object = {}) =>
  Type.String({ minLength: 1, maxLength: 500, description, ...options });
const digits = (description: string) => text(description, { pattern: '^\\d{1,30}$' });
const optional = Type.Optional;

const graphVersion = optional(
  text('The version of the Graph API; v26.0 when left out.', { pattern: '^v\\d{1,3}\\.\\d$' }),
);
const verifyToken = text('A text of your choice. Meta sends it back when it verifies the webhook.');
const source = optional(Type.String({ maxLength: 200, description: 'The source of its leads.' }));
const mapping = optional(
  Type.Record(Type.String(), Type.String({ maxLength: 200 }), {
    description: 'Its fields by name, each with the lead field that it fills.',
  }),
);

const names = (description: string) =>
  optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      ...{ minItems: 1, maxItems: 100, description },
    }),
  );

const define = (
  type: string,
  label: string,
  description: string,
  settings: Parameters<typeof Type.Object>[0],
  ...secrets: string[]
): IntegrationType => ({
  type,
  label,
  description,
  settings: Type.Object(settings, { additionalProperties: false }),
  secrets,
});

export const integrationTypes: readonly IntegrationType[] = [
  define(
    'facebook_lead_ads',
    'Facebook Lead Ads',
    'Leads from the forms of a Facebook page and of Instagram.',
    {
      page_id: digits('The id of the page.'),
      page_access_token: text('A long-lived token of the page.', { maxLength: 1_000 }),
      app_secret: text('The secret of the app, which verifies its messages.'),
      verify_token: verifyToken,
      graph_version: graphVersion,
      source,
      mapping,
    },
    'page_access_token',
    'app_secret',
    'verify_token',
  ),
  define(
    'google_ads',
    'Google Ads lead forms',
    'Leads from the lead forms of Google Ads.',
    {
      google_key: text('The key that you enter with the webhook in Google Ads.'),
      source,
      mapping,
    },
    'google_key',
  ),
  define(
    'typeform',
    'Typeform',
    'Answers to a Typeform.',
    {
      secret: text('The secret of the webhook, which verifies its messages.'),
      form_id: optional(text('Only answers to this form.')),
      source,
      mapping,
    },
    'secret',
  ),
  define(
    'tally',
    'Tally',
    'Answers to a Tally form.',
    {
      signing_secret: text('The signing secret of the webhook.'),
      form_id: optional(text('Only answers to this form.')),
      source,
      mapping,
    },
    'signing_secret',
  ),
  define('jotform', 'Jotform', 'Answers to a Jotform.', {
    form_id: digits('The id of the form.'),
    source,
    mapping,
  }),
  define(
    'mailgun',
    'Mailgun',
    'Sends e-mail and receives its delivery events.',
    {
      domain: text('The domain that sends the mail.', { format: 'hostname' }),
      region: Type.Enum(['us', 'eu']),
      api_key: text('The API key.'),
      webhook_signing_key: optional(text('The key that verifies its webhook messages.')),
      from: optional(text('The default sender.')),
    },
    'api_key',
    'webhook_signing_key',
  ),
  define(
    'smtp',
    'SMTP',
    'Sends e-mail through a mail server.',
    {
      host: text('The host name of the server.', { format: 'hostname' }),
      port: Type.Integer({ minimum: 1, maximum: 65_535 }),
      security: Type.Enum(['tls', 'starttls', 'none']),
      user: optional(text('The user name, if the server needs one.')),
      password: optional(text('The password.')),
      from: text('The sender, such as Sales <sales@example.com>.'),
    },
    'password',
  ),
  define(
    'whatsapp_cloud',
    'WhatsApp Cloud API',
    'Sends and receives WhatsApp messages.',
    {
      phone_number_id: digits('The id of the phone number, not the number itself.'),
      business_account_id: digits('The id of the WhatsApp business account.'),
      access_token: text('A token of a system user.', { maxLength: 1_000 }),
      app_secret: text('The secret of the app, which verifies its messages.'),
      verify_token: verifyToken,
      graph_version: graphVersion,
    },
    'access_token',
    'app_secret',
    'verify_token',
  ),
  define(
    'slack',
    'Slack',
    'Posts news to a channel of Slack, or of a chat that takes its incoming webhooks.',
    {
      webhook_url: text('The URL of an incoming webhook.', {
        format: 'url',
        pattern: '^https?://[^/@]+/',
        maxLength: 1_000,
      }),
      events: optional(
        Type.Array(Type.Enum(chatEvents), {
          minItems: 1,
          uniqueItems: true,
          default: defaultChatEvents,
          description: 'What is posted.',
        }),
      ),
      sources: names('Only leads from one of these sources.'),
      pipelines: names('Only records in one of these pipelines, by key.'),
      tags: names('Only leads with one of these tags.'),
      channel: optional(text('The name of the channel, for display only.')),
    },
    'webhook_url',
  ),
  define(
    'webhook',
    'Webhook',
    'Accepts leads from any system that can send JSON.',
    {
      token: text('A secret that the sender puts in the header X-Webhook-Token.', {
        minLength: 16,
      }),
      source,
      mapping,
    },
    'token',
  ),
];

export function integrationTypeOf(type: string): IntegrationType | undefined {
  return integrationTypes.find((one) => one.type === type);
}
