// The layout of Inlet's own pages: plain HTML with inline style, without scripts.
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../domain/language.ts';
import { escapeHtml } from '../../platform/escape-html.ts';
import { mark, panelLines, plainStyle } from './plain-style.ts';
import { textsIn } from './texts/texts-in.ts';

export { escapeHtml };

const styleHash = createHash('sha256').update(plainStyle).digest('base64');

/** Such a page loads nothing, cannot be framed, and sends no referrer. */
export const plainPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'accept-language',
};

export interface PlainPage {
  language: Language;
  html: string;
}

export function sendPlainPage(
  reply: FastifyReply,
  status: number,
  { language, html }: PlainPage,
): FastifyReply {
  const headers = { ...plainPageHeaders, 'content-language': language };
  return reply.code(status).headers(headers).send(html);
}

interface Field {
  id: string;
  label: string;
  type?: string;
  hint?: string;
  autocomplete: string;
  value: string;
  problem: string | undefined;
}

export function field({
  id,
  label,
  type = 'text',
  hint,
  autocomplete,
  value,
  problem,
}: Field): string {
  const notes = [hint && `${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(' ');
  return [
    `<label for="${id}">${label}</label>`,
    `<input id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" required`,
    ` value="${escapeHtml(value)}"${type === 'password' ? ' minlength="8" maxlength="128"' : ''}`,
    notes === '' ? '' : ` aria-describedby="${notes}"`,
    `${problem ? ' aria-invalid="true"' : ''}>`,
    hint ? `<p class="hint" id="${id}-hint">${hint}</p>` : '',
    problem ? `<p class="wrong" id="${id}-wrong">${escapeHtml(problem)}</p>` : '',
  ].join('');
}

/** A heading and an explanation. */
type Explained = readonly [heading: string, explanation: string];

/** For those who may have an account: the way on is to sign in. */
export const closedPage = (language: Language, explained: Explained): PlainPage =>
  page(
    language,
    explained[0],
    `${explanation(explained)}
<p><a href="/sign-in">${textsIn(language).account.toSignIn}</a></p>`,
  );

/** For the visitors of somebody's form, who do not know Inlet. */
export const visitorPage = (language: Language, explained: Explained): PlainPage =>
  layOut(language, explained[0], `<main>\n${explanation(explained)}\n</main>`);

interface VisitorForm {
  title: string;
  soft: string;
  button: string;
}

/** A question to them, which the button answers. */
export const visitorForm = (language: Language, { title, soft, button }: VisitorForm): PlainPage =>
  layOut(
    language,
    title,
    `<main>
${explanation([title, soft])}
<form method="post" action="">
<button type="submit">${escapeHtml(button)}</button>
</form>
</main>`,
  );

const explanation = ([heading, text]: Explained): string =>
  `<h1>${escapeHtml(heading)}</h1>\n<p>${escapeHtml(text)}</p>`;

export const page = (language: Language, title: string, body: string): PlainPage =>
  layOut(
    language,
    title,
    `<header>${mark}Inlet</header>
<main>
${body}
</main>
<aside>${panelLines}<p>${textsIn(language).slogan}</p></aside>`,
  );

function layOut(language: Language, title: string, body: string): PlainPage {
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${plainStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return { language, html };
}
