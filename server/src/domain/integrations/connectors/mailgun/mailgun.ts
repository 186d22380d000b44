// The events of Mailgun about mails.
import type { WriteDeps } from '../../../events/write-in-workspace.ts';
import type { EventConnector } from '../connector.ts';
import { recordMailEvents } from '../record-mail-events.ts';
import { readMailgunEvent } from './read-mailgun-event.ts';
import { readMailgunMessage, refusalOfMailgun } from './verify-mailgun.ts';

export const createMailgun = (deps: WriteDeps): EventConnector => ({
  type: 'mailgun',
  verify({ body, at }, { settings }) {
    const message = readMailgunMessage(body);
    if (message === undefined) return { reason: 'signature_missing' };
    const { webhook_signing_key: key } = settings;
    if (typeof key !== 'string') {
      return { reason: 'signature_wrong', detail: 'The integration has no signing key.' };
    }
    const detail = refusalOfMailgun(message, key, at);
    return detail === undefined ? undefined : { reason: 'signature_wrong', detail };
  },
  split({ body }) {
    const message = readMailgunMessage(body);
    return message ? [{ key: message.signature.token, payload: message.event }] : [];
  },
  handle: (integration, deliveries) =>
    recordMailEvents(deps, integration, deliveries, readMailgunEvent),
});
