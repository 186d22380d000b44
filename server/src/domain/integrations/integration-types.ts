// The services that a workspace can be connected to, and what each has to be told. Secrets are
// written and never shown.
import Type, { type TObject } from 'typebox';

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
const verifyToken = text('A word of yours that Meta repeats when it checks the address.');
const source = optional(
  Type.String({ maxLength: 200, description: 'The source that its leads are given.' }),
);
const mapping = optional(
  Type.Record(Type.String(), Type.String({ maxLength: 200 }), {
    description: 'Its fields by name, each with the field of a lead that it fills.',
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
      page_id: digits('The number of the page.'),
      page_access_token: text('A long-lived token of the page.', { maxLength: 1_000 }),
      app_secret: text('The secret of the app, by which its messages are verified.'),
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
      google_key: text('The key that is entered with the webhook in Google Ads.'),
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
      secret: text('The secret of the webhook, by which its messages are verified.'),
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
    form_id: digits('The number of the form.'),
    source,
    mapping,
  }),
  define(
    'mailgun',
    'Mailgun',
    'Sends e-mail, and hears what becomes of it.',
    {
      domain: text('The domain that mail is sent from.', { format: 'hostname' }),
      region: Type.Enum(['us', 'eu']),
      api_key: text('The API key.'),
      webhook_signing_key: optional(text('By which its messages are verified.')),
      from: optional(text('Who mail comes from when nothing else is said.')),
    },
    'api_key',
    'webhook_signing_key',
  ),
  define(
    'smtp',
    'SMTP',
    'Sends e-mail through a mail server.',
    {
      host: text('The name of the server.', { format: 'hostname' }),
      port: Type.Integer({ minimum: 1, maximum: 65_535 }),
      security: Type.Enum(['tls', 'starttls', 'none']),
      user: optional(text('The user name, when the server asks for one.')),
      password: optional(text('The password.')),
      from: text('Who mail comes from, such as Sales <sales@example.com>.'),
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
      app_secret: text('The secret of the app, by which its messages are verified.'),
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
    'Tells a channel of what happens.',
    {
      webhook_url: text('The address of an incoming webhook.', {
        pattern: '^https://hooks\\.slack(?:-gov)?\\.com/',
        maxLength: 1_000,
      }),
      channel: optional(text('What the channel is called, for people to see.')),
    },
    'webhook_url',
  ),
  define(
    'webhook',
    'Webhook',
    'Takes leads from anything that can send JSON.',
    {
      token: text('A secret that is sent in the header X-Webhook-Token.', { minLength: 16 }),
      source,
      mapping,
    },
    'token',
  ),
];

export function integrationTypeOf(type: string): IntegrationType | undefined {
  return integrationTypes.find((one) => one.type === type);
}
