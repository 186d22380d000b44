// The events of mails. Pure.
import { type Entry, sentence, type Telling, textOf } from './telling.ts';

export function tellMail({ type, after }: Entry): Telling {
  const mail = (after?.mail ?? {}) as Record<string, unknown>;
  const parts = {
    subject: { type: 'text', text: textOf(mail.subject) },
    address: { type: 'text', text: textOf(mail.from) || textOf(mail.to) },
    reason: { type: 'text', text: textOf(mail.error) },
    link: { type: 'text', text: textOf(mail.link) },
  } as const;
  const shown = typeof mail.number === 'number' ? { mail: mail.number } : {};
  switch (type) {
    case 'mail.queued':
      return { mark: 'actor', sentences: [sentence('timeline.wroteMail', parts)], ...shown };
    case 'mail.received':
      return { mark: 'mail', sentences: [sentence('timeline.mailReply', parts)], ...shown };
    case 'mail.auto_replied':
      return { mark: 'mail', sentences: [sentence('timeline.mailAutomatic', parts)], ...shown };
    case 'mail.sent':
      // A mail of a campaign was not shown before.
      return {
        ...{ mark: 'mail', sentences: [sentence('timeline.mailSent', parts)] },
        ...(mail.campaign !== undefined && shown),
      };
    case 'mail.delivered':
      return { mark: 'mail', sentences: [sentence('timeline.mailDelivered', parts)] };
    case 'mail.opened':
      return { mark: 'mail', sentences: [sentence('timeline.mailOpened', parts)] };
    case 'mail.clicked':
      return { mark: 'mail', sentences: [sentence('timeline.mailClicked', parts)] };
    case 'mail.bounced':
      return { mark: 'mail', sentences: [sentence('timeline.mailBounced', parts)] };
    case 'mail.complained':
      return { mark: 'mail', sentences: [sentence('timeline.mailComplained', parts)] };
    case 'mail.suppressed':
      return { mark: 'mail', sentences: [sentence('timeline.mailSuppressed', parts)] };
    default:
      return { mark: 'mail', sentences: [sentence('timeline.mailFailed', parts)] };
  }
}
