// A mail as it goes to the SMTP server. Pure.
import type { SendMailOptions } from 'nodemailer';
import { escapeHtml } from '../../../platform/escape-html.ts';
import type { Language } from '../../language.ts';
import { unsubscribePlaceholder } from '../mail.ts';
import { messageIdOf, replyAddressOf } from '../message-id.ts';
import type { Sender } from './mail-account.ts';
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
}

const footers: Record<Language, string> = { en: 'Unsubscribe', de: 'Abmelden' };

export function compose(mail: RenderedMail, envelope: Envelope): SendMailOptions {
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
  { unsubscribeUrl, language }: Envelope,
): { text: string; html?: string } {
  const isMissing = kind === 'marketing' && !(html ?? text).includes(unsubscribePlaceholder);
  const label = footers[language];
  const whole = isMissing ? `${text}\n\n${label}: ${unsubscribePlaceholder}\n` : text;
  const link = `<p style="text-align:center;font:12px sans-serif"><a href="${unsubscribePlaceholder}">${label}</a></p>`;
  return {
    text: whole.replaceAll(unsubscribePlaceholder, unsubscribeUrl),
    ...(html !== null && {
      html: (isMissing ? withFooter(html, link) : html).replaceAll(
        unsubscribePlaceholder,
        escapeHtml(unsubscribeUrl),
      ),
    }),
  };
}

function withFooter(html: string, footer: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + footer : html.slice(0, end) + footer + html.slice(end);
}
