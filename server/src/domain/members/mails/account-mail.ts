// The mails about an account, in each language: plain text and simple HTML. Pure.
import { escapeHtml } from '../../../platform/escape-html.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import type { Language } from '../../language.ts';
import { type AccountText, accountTexts } from './account-texts.ts';

export type AccountMail =
  | { kind: 'password_link'; link: string }
  | { kind: 'email_proof'; link: string; email: string }
  | { kind: 'email_changed'; email: string };

export function accountMail(to: string, language: Language, mail: AccountMail): Mail {
  const { subject, paragraphs, button } = textOf(language, mail);
  const link =
    'link' in mail && button !== undefined ? { label: button, url: mail.link } : undefined;
  return { to, subject, text: asText(paragraphs, link), html: asHtml(language, paragraphs, link) };
}

function textOf(language: Language, mail: AccountMail): AccountText {
  const text = accountTexts[language][mail.kind];
  return typeof text === 'function' ? text('email' in mail ? mail.email : '') : text;
}

interface Link {
  label: string;
  url: string;
}

/** The link follows the first paragraph. */
function asText([first = '', ...rest]: readonly string[], link: Link | undefined): string {
  return `${[first, ...(link ? [link.url] : []), ...rest].join('\n\n')}\n`;
}

function asHtml(
  language: Language,
  [first = '', ...rest]: readonly string[],
  link: Link | undefined,
): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const button = link && `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`;
  const body = [paragraph(first), ...(button ? [button] : []), ...rest.map(paragraph)].join('\n');
  return `<!doctype html>
<html lang="${language}">
<body style="font: 16px/1.5 sans-serif">
${body}
</body>
</html>
`;
}
