// A mail as it is handed over. Pure.
import { escapeHtml } from '../../../platform/escape-html.ts';
import type { OutgoingMail } from '../../../platform/mail/outgoing-mail.ts';
import type { Language } from '../../language.ts';
import { appendToBody } from '../append-to-body.ts';
import { unsubscribePlaceholder } from '../mail.ts';
import { messageIdOf, replyAddressOf } from '../message-id.ts';
import type { Sender } from './mailbox.ts';
import type { DueMail } from './take-due.ts';

/** A mail whose text has all values of its lead. */
export type RenderedMail = Pick<
  DueMail,
  'id' | 'to' | 'kind' | 'subject' | 'text' | 'html' | 'inReplyTo' | 'createdAt'
>;

export interface Envelope {
  from: Sender;
  /** Of Message-IDs. */
  host: string;
  replyDomain: string | null;
  /** Where replies go without a domain for them. */
  authorEmail: string | null;
  unsubscribeUrl: string;
  language: Language;
  /** Adds what reports opens and clicks to HTML; null when nothing is tracked. */
  track: ((html: string) => string) | null;
}

const footers: Record<Language, string> = { en: 'Unsubscribe', de: 'Abmelden' };

export function compose(mail: RenderedMail, envelope: Envelope): OutgoingMail {
  const { from, host, replyDomain, authorEmail, unsubscribeUrl } = envelope;
  const replyTo = replyDomain === null ? authorEmail : replyAddressOf(mail.id, replyDomain);
  const { inReplyTo, kind } = mail;
  return {
    ...{ from, to: mail.to, subject: mail.subject, ...bodyOf(mail, envelope) },
    messageId: messageIdOf(mail.id, host),
    date: mail.createdAt,
    ...(replyTo !== null && { replyTo }),
    ...(inReplyTo !== null && { inReplyTo, references: [inReplyTo] }),
    headers: {
      ...(kind !== 'personal' && { 'Auto-Submitted': 'auto-generated' }),
      ...(kind === 'marketing' && {
        'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** A link to unsubscribe is where the template has it, and at the end of marketing without one. */
function bodyOf(
  { text, html, kind }: RenderedMail,
  { unsubscribeUrl, language, track }: Envelope,
): { text: string; html?: string } {
  const isMissing = kind === 'marketing' && !(html ?? text).includes(unsubscribePlaceholder);
  const label = footers[language];
  const whole = isMissing ? `${text}\n\n${label}: ${unsubscribePlaceholder}\n` : text;
  const link = `<p style="text-align:center;font:12px sans-serif"><a href="${unsubscribePlaceholder}">${label}</a></p>`;
  return {
    text: whole.replaceAll(unsubscribePlaceholder, unsubscribeUrl),
    ...(html !== null && { html: tracked(isMissing ? appendToBody(html, link) : html) }),
  };

  /** The link to unsubscribe gets its address last, so that it is not tracked. */
  function tracked(page: string): string {
    const own = track === null ? page : track(page);
    return own.replaceAll(unsubscribePlaceholder, escapeHtml(unsubscribeUrl));
  }
}
