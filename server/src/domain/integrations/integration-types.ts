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
  chatType,
];

export function integrationTypeOf(type: string): IntegrationType | undefined {
  return integrationTypes.find((one) => one.type === type);
}
