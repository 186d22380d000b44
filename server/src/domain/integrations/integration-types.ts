// The services to which a workspace can connect, with the settings of each. Clients can write secrets
// but not read them.
import Type from 'typebox';
import { chatEvents, defaultChatEvents } from '../webhooks/chat/chat-events.ts';
import {
  define,
  digits,
  graphVersion,
  type IntegrationType,
  optional,
  text,
  verifyToken,
} from './define-type.ts';
import { leadTypes } from './lead-types.ts';

const sending = (type: IntegrationType): IntegrationType => ({ ...type, sends: true });

const names = (description: string) =>
  optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      ...{ minItems: 1, maxItems: 100, description },
    }),
  );

export const integrationTypes: readonly IntegrationType[] = [
  ...leadTypes,
  sending(
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
  ),
  sending(
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
  ),
  sending(
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
  ),
  sending(
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
  ),
];

export function integrationTypeOf(type: string): IntegrationType | undefined {
  return integrationTypes.find((one) => one.type === type);
}
