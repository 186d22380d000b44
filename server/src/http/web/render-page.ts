// The page of the web app: its policy, and what depends on the response. Pure.
import type { Language } from '../../domain/language.ts';
import { escapeHtml } from '../../platform/escape-html.ts';
import type { WebBuild } from './web-build.ts';

export function pageHeaders(nonce: string, language: Language): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-language': language,
    'x-content-type-options': 'nosniff',
    vary: 'accept-language, cookie',
  };
}

interface PageOptions {
  nonce: string;
  language: Language;
  /** The name that the sign-in page shows. */
  workspace: string | undefined;
}

/** The texts load beside the script rather than after it. */
export function renderPage({ html, chunksOf }: WebBuild, options: PageOptions): string {
  const { nonce, language, workspace } = options;
  const preloads = chunksOf(`src/texts/${language}/index.ts`)
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}" nonce="${nonce}">`)
    .join('');
  const name =
    workspace === undefined ? '' : `<meta name="workspace" content="${escapeHtml(workspace)}">`;
  return html
    .replaceAll('__NONCE__', nonce)
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</head>', () => `${name}${preloads}</head>`);
}
