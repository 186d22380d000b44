// Serves the web app: its assets, and its page at every address that no other route takes.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../domain/language.ts';
import { acceptedEncoding } from '../accepted-encoding.ts';
import { acceptedLanguage } from '../public/accepted-language.ts';
import { isNavigation } from './is-navigation.ts';
import { pageHeaders, renderPage } from './render-page.ts';
import { openWebBuild } from './web-build.ts';

export interface WebApp {
  plugin: FastifyPluginAsync;
  /** Sends the page, if a browser opens an address of the app. */
  respond: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | undefined;
}

const config = { work: 'none' } as const;
// The name of an asset has a hash of its content.
const cacheForever = 'public, max-age=31536000, immutable';
const serviceWorkerHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
};

/** `readName` reads the name that the sign-in page shows. Undefined when the app is not built. */
export function createWebApp(
  folder: string,
  readName: () => Promise<string | undefined>,
): WebApp | undefined {
  const readBuild = openWebBuild(folder);
  if (readBuild === undefined) return undefined;

  const sendPage = async (
    path: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const build = await readBuild();
    const nonce = randomBytes(16).toString('base64url');
    const language = languageOf(request);
    // Those without a session are led to the sign-in. Without the database, the page still opens.
    const workspace = hasSession(request) ? undefined : await readName().catch(() => undefined);
    const page = renderPage(build, { path, nonce, language, workspace });
    return reply.headers(pageHeaders(nonce, language)).send(page);
  };

  return {
    respond(request, reply) {
      const path = request.url.split('?')[0] ?? '';
      return isNavigation(request.method, path, request.headers)
        ? sendPage(path, request, reply)
        : undefined;
    },
    plugin: async (app) => {
      const serviceWorker = readFileSync(join(import.meta.dirname, 'service-worker.js'));
      app.get('/service-worker.js', { config }, (_request, reply) =>
        reply.headers(serviceWorkerHeaders).send(serviceWorker),
      );
      app.get<{ Params: { name: string } }>('/assets/:name', { config }, async (request, reply) => {
        const asset = (await readBuild()).assets.get(request.params.name);
        if (asset === undefined) {
          return reply.code(404).header('cache-control', 'no-store').send('Not found');
        }
        const encoding = acceptedEncoding(request.headers['accept-encoding']);
        const body = asset.bodies[encoding];
        reply.headers({
          'content-type': asset.type,
          'cache-control': cacheForever,
          'x-content-type-options': 'nosniff',
          vary: 'accept-encoding',
        });
        if (body !== undefined && encoding !== 'identity') {
          reply.header('content-encoding', encoding);
        }
        return reply.send(body ?? asset.bodies.identity);
      });
    },
  };
}

const hasSession = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes('session_token=') ?? false;

/** The app keeps the language of the person in a cookie. */
function languageOf(request: FastifyRequest): Language {
  const chosen = /(?:^|;\s*)inlet_language=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  return languages.find((language) => language === chosen) ?? acceptedLanguage(request);
}
