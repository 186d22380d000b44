// The types of integrations that send mails.
import Type from 'typebox';
import { define, type IntegrationType, optional, text } from './define-type.ts';

const from = text('The sender, such as Sales <sales@example.com>.');

export const mailTypes: readonly IntegrationType[] = [
  {
    ...define(
      'mailgun',
      'Mailgun',
      'Sends e-mail and receives its delivery events.',
      {
        domain: text('The domain that sends the mail.', { format: 'hostname' }),
        region: Type.Enum(['us', 'eu']),
        api_key: text('The API key.'),
        webhook_signing_key: optional(text('The key that verifies its webhook messages.')),
        from: optional(from),
      },
      'api_key',
      'webhook_signing_key',
    ),
    ...{ sends: true, receives: true },
    steps: [
      'In Mailgun, add a domain that sends, with its DNS records, and make a sending key for it.',
      'Choose this integration in the mail settings, and send a test mail.',
      'Add {address} in Mailgun as a webhook for all events, and enter the HTTP webhook signing key here.',
    ],
  },
  {
    ...define(
      'ses',
      'Amazon SES',
      'Sends e-mail and receives its delivery events by Amazon SNS.',
      {
        region: text('The region, such as eu-west-1.', {
          pattern: '^[a-z]{2}(?:-[a-z]{2,12}){1,2}-\\d$',
        }),
        smtp_username: text('The user name of the SMTP credentials.'),
        smtp_password: text('The password of the SMTP credentials.'),
        configuration_set: optional(
          text('The configuration set that publishes events.', {
            pattern: '^[A-Za-z0-9_-]{1,64}$',
          }),
        ),
        topic_arn: optional(
          text('The SNS topic of its events; messages of others are refused.', {
            pattern: '^arn:aws(?:-[a-z]+)*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_.-]{1,256}$',
          }),
        ),
        from,
      },
      'smtp_password',
    ),
    ...{ sends: true, receives: true },
    steps: [
      'In Amazon SES, verify your domain with DKIM, leave the sandbox, and create SMTP credentials.',
      'Create a topic in Amazon SNS, and a configuration set that publishes its events to it.',
      'Choose this integration in the mail settings, and send a test mail.',
      'Subscribe {address} to the topic with the protocol HTTPS. Inlet confirms the subscription by itself.',
    ],
  },
  {
    ...define(
      'smtp',
      'SMTP',
      'Sends e-mail through a mail server.',
      {
        host: text('The host name of the server.', { format: 'hostname' }),
        port: Type.Integer({ minimum: 1, maximum: 65_535 }),
        security: Type.Enum(['tls', 'starttls', 'none']),
        user: optional(text('The user name, if the server needs one.')),
        password: optional(text('The password.')),
        from,
      },
      'password',
    ),
    ...{ recipient: ['host', 'user'], sends: true },
    steps: ['Choose this integration in the mail settings, and send a test mail.'],
  },
];
