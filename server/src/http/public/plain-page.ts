// The layout and style of Inlet's own pages: plain HTML with inline style, without scripts.
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../domain/language.ts';
import { escapeHtml } from '../../platform/escape-html.ts';

export { escapeHtml };

const style = `
:root { color-scheme: light dark; --ink: #1b2330; --soft: #5a6473; --page: #f3f5f8;
  --card: #fff; --line: #c3cad4; --edge: #737f90; --accent: #1f5fd0; --on-accent: #fff; --wrong: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #a3adbb; --page: #12161d;
  --card: #1b212b; --line: #475264; --edge: #8390a3; --accent: #8ab4ff; --on-accent: #0b1a33; --wrong: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 30rem; padding: 2rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1rem; }
.soft { color: var(--soft); font-size: .9375rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit;
  background: var(--page); border: 1px solid var(--edge); border-radius: .5rem; }
input[aria-invalid] { border-color: var(--wrong); }
input:focus-visible, button:focus-visible, a:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px; }
.wrong { margin: .25rem 0 0; color: var(--wrong); }
.hint { margin: .25rem 0 0; color: var(--soft); font-size: .875rem; }
button { margin-top: 1.5rem; width: 100%; padding: .75rem; font: inherit; font-weight: 600;
  color: var(--on-accent); background: var(--accent); border: 0; border-radius: .5rem;
  cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .75rem; background: var(--page); border: 1px solid var(--line);
  border-radius: .5rem; }
code { font: .875rem/1.5 ui-monospace, monospace; }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

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

export function closedPage(
  language: Language,
  [heading, explanation]: readonly [heading: string, explanation: string],
): PlainPage {
  const body = `<h1>${escapeHtml(heading)}</h1>\n<p>${escapeHtml(explanation)}</p>`;
  return page(language, heading, body);
}

export function page(language: Language, title: string, body: string): PlainPage {
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return { language, html };
}
