// The page of the web app: its policy, and what depends on the response. Pure.
import type { Language } from '../../domain/language.ts';
import { escapeHtml } from '../../platform/escape-html.ts';
import type { Screen, WebBuild } from './web-build.ts';

export function pageHeaders(nonce: string, language: Language): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self'",
      "font-src 'self'",
      // The preview of a mail.
      "frame-src 'self'",
      "connect-src 'self'",
      // It shows pushed notifications.
      "worker-src 'self'",
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
  /** Of the address, without its query. */
  path: string;
  nonce: string;
  language: Language;
  /** The name that the sign-in page shows. */
  workspace: string | undefined;
}

/** The texts and the screen load beside the script of the app rather than after it. */
export function renderPage(build: WebBuild, options: PageOptions): string {
  const { path, nonce, language, workspace } = options;
  const sources = [`src/texts/${language}/index.ts`, ...sourcesAt(path, build.screens)];
  const links = build.filesOf(sources).map((file) => {
    const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    return `<link rel="${rel}" crossorigin href="/${file}" nonce="${nonce}">`;
  });
  const name =
    workspace === undefined ? '' : `<meta name="workspace" content="${escapeHtml(workspace)}">`;
  return build.html
    .replaceAll('__NONCE__', nonce)
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</head>', () => `${name}${links.join('')}</head>`);
}

const workspacePath = '/w/$workspace';

/** The frame of a workspace and the screen in it, or a page of its own. */
function sourcesAt(path: string, screens: readonly Screen[]): string[] {
  const [, workspace, place = ''] = /^(\/w\/[^/]+)?(.*)$/.exec(path) ?? [];
  const paths = workspace === undefined ? [place] : [workspacePath, place];
  return paths.flatMap((one) => screens.find((screen) => isAt(one, screen.path))?.source ?? []);
}

/** A part that begins with $ stands for any. */
function isAt(path: string, pattern: string): boolean {
  const [parts, wanted] = [path.split('/'), pattern.split('/')];
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => part.startsWith('$') || part === parts[at])
  );
}
