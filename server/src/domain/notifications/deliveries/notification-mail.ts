// The mail with one or several notifications: plain text and simple HTML. Pure.
import { shortenText } from '../../../platform/cut-text.ts';
import { escapeHtml } from '../../../platform/escape-html.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { sentenceOf, textsIn } from '../sentences/sentences.ts';
import { subjectPath } from './subject-path.ts';
import type { DueNotification, Recipient } from './take-due.ts';

const maxShown = 50;
const maxSubject = 150;

export function notificationMail(
  { email, language, workspace: { slug, name } }: Recipient,
  due: readonly DueNotification[],
  publicUrl: string,
): Mail {
  const texts = textsIn(language);
  const entries = due.slice(0, maxShown).map((one) => ({
    sentence: sentenceOf(language, one),
    url: publicUrl + subjectPath(slug, one),
  }));
  const [first] = entries;
  const subject =
    due.length === 1 && first
      ? first.sentence.replace(/\s+/g, ' ')
      : texts.several(due.length, name);
  const rest = due.length - entries.length;
  const footer = { why: texts.why(name), url: `${publicUrl}/w/${slug}/settings/notifications` };
  const text = [
    ...entries.map(({ sentence, url }) => `${sentence}\n${url}`),
    ...(rest > 0 ? [texts.more(rest)] : []),
    `${footer.why}\n${footer.url}`,
  ].join('\n\n');
  const link = (url: string, label: string) =>
    `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
  const html = [
    ...entries.map(
      ({ sentence, url }) => `<p>${escapeHtml(sentence)}<br>${link(url, texts.open)}</p>`,
    ),
    ...(rest > 0 ? [`<p>${escapeHtml(texts.more(rest))}</p>`] : []),
    `<p style="color: #667">${escapeHtml(footer.why)}<br>${link(footer.url, footer.url)}</p>`,
  ].join('\n');
  return {
    ...{ to: email, subject: shortenText(subject, maxSubject), text: `${text}\n` },
    html: `<!doctype html>
<html lang="${language}">
<body style="font: 16px/1.5 sans-serif">
${html}
</body>
</html>
`,
  };
}
