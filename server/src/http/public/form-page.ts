// The pages of a form: the form itself, and the thanks. Each is one HTML document with inline style
// that loads nothing. Pure.
import { createHash } from 'node:crypto';
import type { FieldProblem } from '../../domain/errors.ts';
import type { Form, FormContent, FormField } from '../../domain/forms/form.ts';
import { inLanguage } from '../../domain/forms/form-style.ts';
import { redirectOrigin } from '../../domain/forms/redirect-url.ts';
import type { Language } from '../../domain/language.ts';
import { formCss } from './form-css.ts';
import { fieldHtml, fieldId, hidden, linked } from './form-fields-html.ts';
import { pageScript, pageScriptHash } from './form-scripts.ts';
import { escapeHtml } from './plain-page.ts';
import type { Texts } from './texts/en.ts';
import { textsIn } from './texts/texts-in.ts';

/** Whether the page is in a frame, and in whose. */
export interface Framing {
  embedded: boolean;
  /** The origin of the surrounding page, if its script sent it. */
  host: string | undefined;
}

type PublishedForm = FormContent & Pick<Form, 'publicId'>;

export interface FormShown {
  form: PublishedForm;
  language: Language;
  fields: readonly FormField[];
  framing: Framing;
  /** The path to which it is submitted. */
  action: string;
  /** The sealed visit. */
  sealed: string;
  values: Readonly<Record<string, unknown>>;
  /** With sentences in the language of the page. */
  problems: readonly FieldProblem[];
  /** Why it was not sent, when no field is the cause. */
  notice?: string | undefined;
}

export interface Html {
  html: string;
  headers: Record<string, string>;
}

/** A honeypot: invisible to people, but bots that fill in every field fill it in. */
export const trapName = '_website';
export const visitName = '_visit';

export function formPage(shown: FormShown): Html {
  const { form, language, fields, framing, action, sealed, problems, notice } = shown;
  const { form: texts } = textsIn(language);
  const byKey = new Map(problems.map(({ field, message }) => [field, message]));
  const first = fields.find(({ key }) => byKey.has(key))?.key;
  // A browser blocks `autofocus` in a frame, and warns of it; there the script of the page focuses.
  const focus = framing.embedded ? 'data-autofocus' : 'autofocus';
  const parts = fields.map((field) =>
    fieldHtml(texts, field, {
      value: shown.values[field.key],
      problem: byKey.get(field.key),
      focus: field.key === first ? focus : undefined,
    }),
  );
  const isWrong = problems.length > 0 || notice !== undefined;
  const body = `<main>
<h1>${escapeHtml(form.title ?? form.name)}</h1>
${form.description === null ? '' : `<p class="lead">${linked(form.description)}</p>`}
<form method="post" action="${escapeHtml(action)}" accept-charset="utf-8" novalidate>
${notice === undefined ? '' : `<p class="notice" role="alert">${escapeHtml(notice)}</p>`}
${summary(texts, fields, byKey, problems)}
${parts.join('\n')}
<div class="trap" aria-hidden="true"><label>${texts.leaveEmpty} <input name="${trapName}" tabindex="-1" autocomplete="off"></label></div>
${hidden(visitName, sealed)}
<div class="send"><button type="submit">${escapeHtml(inLanguage(form.style, form.language, language).button_text)}</button></div>
</form>
</main>`;
  const title = form.title ?? form.name;
  return page(form, framing, { language, title: isWrong ? texts.error(title) : title, body });
}

function summary(
  texts: Texts['form'],
  fields: readonly FormField[],
  byKey: Map<string, string>,
  problems: readonly FieldProblem[],
): string {
  if (problems.length === 0) return '';
  const wrong = fields.filter(({ key, type }) => type !== 'hidden' && byKey.has(key));
  const links = wrong.map(
    ({ key, label }) =>
      `<li><a href="#${fieldId(key)}">${escapeHtml(label)}</a>: ${escapeHtml(byKey.get(key) ?? '')}</li>`,
  );
  const known = new Set(wrong.map(({ key }) => key));
  const others = problems.filter(({ field }) => !known.has(field));
  const rest = others.map(({ message }) => `<li>${escapeHtml(message)}</li>`);
  return `<div class="summary" role="alert"><h2>${texts.check(problems.length)}</h2><ul>${links.join('')}${rest.join('')}</ul></div>`;
}

export function thanksPage(form: PublishedForm, language: Language, framing: Framing): Html {
  const { message, redirectUrl } = form;
  const { form: texts } = textsIn(language);
  const next =
    redirectUrl === null
      ? ''
      : `<a class="next" href="${escapeHtml(redirectUrl)}" target="_top" rel="noopener">${texts.next}</a>`;
  const body = `<main class="done">
<svg viewBox="0 0 56 56" aria-hidden="true"><circle cx="28" cy="28" r="28"/><path d="M17 29l8 8 15-17"/></svg>
<h1>${texts.thanks}</h1>
<p class="lead" role="status">${escapeHtml(message ?? texts.sent)}</p>
${next}
</main>`;
  const title = texts.thanksFor(form.title ?? form.name);
  return page(form, framing, { language, title, body, redirect: redirectUrl });
}

interface Content {
  language: Language;
  title: string;
  body: string;
  redirect?: string | null;
}

function page(
  form: PublishedForm,
  framing: Framing,
  { language, title, body, redirect = null }: Content,
): Html {
  const css = formCss(form.style);
  const data = [
    ` data-form="${form.publicId}"`,
    framing.host === undefined ? '' : ` data-host="${escapeHtml(framing.host)}"`,
    redirect === null ? '' : ` data-redirect="${escapeHtml(redirect)}"`,
  ].join('');
  const html = `<!doctype html>
<html lang="${language}"${framing.embedded ? ' class="embed"' : ''}${data}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
<script>${pageScript}</script>
</body>
</html>
`;
  const headers = {
    ...headersOf(css, framing, form.redirectUrl),
    'content-language': language,
    ...(form.language === null && { vary: 'accept-language' }),
  };
  return { html, headers };
}

/** Only the embedded form may be framed. */
function headersOf(css: string, { embedded }: Framing, redirectUrl: string | null) {
  const styleHash = createHash('sha256').update(css).digest('base64');
  // Browsers apply form-action to redirects of the response as well.
  const origin = redirectUrl === null ? undefined : redirectOrigin(redirectUrl);
  const onward = origin === undefined ? '' : ` ${origin}`;
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${pageScriptHash}'; ` +
      `form-action 'self'${onward}; base-uri 'none'; frame-ancestors ${embedded ? '*' : "'none'"}`,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}
