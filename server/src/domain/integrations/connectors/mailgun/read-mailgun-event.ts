// What an event of Mailgun says about a mail. Pure.
import { cutText } from '../../../../platform/cut-text.ts';
import { toStorable } from '../../../../platform/storable-text.ts';
import { mailIdsIn } from '../../../mail/message-id.ts';
import type { Outcome } from '../../../mail/outcomes/outcome.ts';
import type { SuppressionReason } from '../../../mail/suppressions/suppression.ts';

type Event = Record<string, unknown>;

/** Undefined for events that say nothing new, such as that Mailgun has accepted a mail. */
export function readMailgunEvent(sent: unknown, receivedAt: Date): Outcome | undefined {
  const event: Event = Object(sent);
  const judged = judge(event);
  if (judged === undefined) return undefined;
  const messageId = textOf(Object(Object(event.message).headers)['message-id']);
  const [mailId] = mailIdsIn(messageId);
  return { ...judged, mailId, providerId: messageId || undefined, at: timeOf(event, receivedAt) };
}

function judge(event: Event): (Pick<Outcome, 'type'> & Partial<Outcome>) | undefined {
  switch (event.event) {
    case 'delivered':
    case 'opened':
    case 'unsubscribed':
    case 'complained':
      return { type: event.event };
    case 'clicked':
      return { type: 'clicked', detail: textOf(event.url) || undefined };
    case 'rejected':
      return { type: 'rejected', detail: textOf(Object(event.reject).reason) || undefined };
    case 'failed':
      return failureOf(event);
    default:
      return undefined;
  }
}

/** Mailgun did not try: the address is on a list of its own. */
const suppressed: Record<string, SuppressionReason> = {
  'suppress-bounce': 'bounced',
  'suppress-complaint': 'complained',
  'suppress-unsubscribe': 'unsubscribed',
};

function failureOf(event: Event): Pick<Outcome, 'type'> & Partial<Outcome> {
  const status = Object(event['delivery-status']);
  const said = [status.code, status['enhanced-code'], status.message || status.description];
  const detail = cutText(said.map(textOf).filter(Boolean).join(' '), 500) || undefined;
  const suppression = suppressed[textOf(event.reason)];
  if (suppression !== undefined) return { type: 'rejected', detail, suppression };
  return { type: 'bounced', permanent: event.severity === 'permanent', detail };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? toStorable(String(value)) : '';

function timeOf({ timestamp }: Event, receivedAt: Date): Date {
  const at = typeof timestamp === 'number' ? new Date(timestamp * 1_000) : receivedAt;
  return at.getTime() > 0 && at < receivedAt ? at : receivedAt;
}
