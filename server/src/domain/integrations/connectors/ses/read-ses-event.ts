// What an event of Amazon SES says about a mail. Pure.
import { cutText } from '../../../../platform/cut-text.ts';
import { toStorable } from '../../../../platform/storable-text.ts';
import { mailIdsIn } from '../../../mail/message-id.ts';
import type { Outcome } from '../../../mail/outcomes/outcome.ts';

type Fields = Record<string, unknown>;
type Judged = Pick<Outcome, 'type'> & Partial<Outcome>;

/** Undefined for what is no event of a mail, or says nothing new. */
export function readSesEvent(event: unknown, receivedAt: Date): Outcome | undefined {
  const fields = Object(event) as Fields;
  const judged = judge(fields);
  const mail = Object(fields.mail) as Fields;
  const providerId = textOf(mail.messageId);
  if (judged === undefined || providerId === '') return undefined;
  const [mailId] = mailIdsIn(ownMessageId(mail));
  return { at: receivedAt, ...judged, mailId, providerId };
}

function judge(fields: Fields): Judged | undefined {
  const part = (name: string) => Object(fields[name]) as Fields;
  // Feedback of an identity, in place of a configuration set, has the other name.
  switch (fields.eventType ?? fields.notificationType) {
    case 'Delivery':
      return { type: 'delivered', ...timeOf(part('delivery')) };
    case 'Open':
      return { type: 'opened', ...timeOf(part('open')) };
    case 'Click':
      return { type: 'clicked', detail: textOf(part('click').link), ...timeOf(part('click')) };
    case 'Bounce':
      return bounceOf(part('bounce'));
    case 'Complaint':
      return { type: 'complained', ...timeOf(part('complaint')) };
    case 'Reject':
      return { type: 'rejected', detail: textOf(part('reject').reason) || undefined };
    case 'Rendering Failure':
      return { type: 'rejected', detail: textOf(part('failure').errorMessage) || undefined };
    case 'Subscription':
      return { type: 'unsubscribed', ...timeOf(part('subscription')) };
    default:
      return undefined;
  }
}

function bounceOf(bounce: Fields): Judged {
  const [recipient] = Array.isArray(bounce.bouncedRecipients) ? bounce.bouncedRecipients : [];
  const { diagnosticCode, status } = Object(recipient);
  const said = [bounce.bounceSubType, status, diagnosticCode].map(textOf).filter(Boolean);
  return {
    ...{ type: 'bounced', permanent: bounce.bounceType === 'Permanent' },
    ...{ detail: cutText(said.join(' '), 500) || undefined, ...timeOf(bounce) },
  };
}

/** SES gives a mail another Message-ID, and reports ours among the headers. */
function ownMessageId({ headers, commonHeaders }: Fields): string {
  const all = Array.isArray(headers) ? headers : [];
  const own = all.find((one) => textOf(Object(one).name).toLowerCase() === 'message-id');
  return `${textOf(Object(commonHeaders).messageId)} ${textOf(Object(own).value)}`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? toStorable(value) : '');

function timeOf({ timestamp }: Fields): { at?: Date } {
  const at = new Date(textOf(timestamp));
  return Number.isNaN(at.getTime()) ? {} : { at };
}
