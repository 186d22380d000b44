// Followed links and shown pictures of mails. A link redirects to the address in its own token alone,
// so nobody can make one that leads elsewhere.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { isMachine } from '../../domain/mail/tracking/is-machine.ts';
import type { TrackingTokens } from '../../domain/mail/tracking/tracking-token.ts';
import type { VisitRecorder } from '../../domain/mail/tracking/visit-recorder.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { sendPlainPage, visitorPage } from './plain-page.ts';
import { textsIn } from './texts/texts-in.ts';

// A wildcard, since a token with a long address is longer than a parameter may be.
interface Route {
  Params: { '*': string };
}

/** A transparent GIF of one pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

export function trackingPlugin({
  tokens,
  visits,
}: {
  tokens: TrackingTokens;
  visits: VisitRecorder;
}): FastifyPluginAsync {
  const counts = (request: FastifyRequest): boolean =>
    request.method === 'GET' && !isMachine(request.headers['user-agent']);

  return async (app) => {
    app.get<Route>('/t/o/*', (request, reply) => {
      const visit = tokens.read(request.params['*']);
      // A mail program would show a missing picture.
      if (visit?.url === null && counts(request)) visits.add(visit);
      return reply.headers({ ...headers, 'content-type': 'image/gif' }).send(pixel);
    });
    app.get<Route>('/t/c/*', (request, reply) => {
      const visit = tokens.read(request.params['*']);
      if (visit === undefined || visit.url === null) {
        const language = acceptedLanguage(request);
        const page = visitorPage(language, textsIn(language).unsubscribe.closed);
        return sendPlainPage(reply, 404, page);
      }
      if (counts(request)) visits.add(visit);
      return reply.headers(headers).redirect(new URL(visit.url).href, 302);
    });
  };
}
