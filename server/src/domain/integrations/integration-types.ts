// The services to which a workspace can connect, with the settings of each. Clients can write secrets
// but not read them.
import Type from 'typebox';
import { chatType } from './chat-type.ts';
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
import { mailTypes } from './mail-types.ts';

const sending = (type: IntegrationType): IntegrationType => ({ ...type, sends: true });

export const integrationTypes: readonly IntegrationType[] = [
  ...leadTypes,
  ...mailTypes,
  {
    ...sending(
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
          creates_leads: optional(
            Type.Boolean({ description: 'Whether an unknown person who writes becomes a lead.' }),
          ),
          source: optional(text('The source of these leads.', { maxLength: 200 })),
        },
        'access_token',
        'app_secret',
        'verify_token',
      ),
    ),
    receives: true,
    steps: [
      'Create a system user with a token for WhatsApp, and enter the ids of the number and the account.',
      'In your app at Meta, open WhatsApp, Configuration, and enter {address} with the verify token.',
      'Subscribe to messages and user_preferences.',
      'Write to the number from a phone.',
    ],
  },
  chatType,
];

export function integrationTypeOf(type: string): IntegrationType | undefined {
  return integrationTypes.find((one) => one.type === type);
}
