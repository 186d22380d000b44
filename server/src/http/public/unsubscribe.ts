// The page to unsubscribe, without a script, and the request of a mail program in one click (RFC 8058).
// Only a POST unsubscribes, since programs that scan mails open links.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { readSubscription, unsubscribe } from '../../domain/mail/unsubscribe.ts';
import { receiveBody } from '../body/receive-body.ts';
import type { Services } from '../services.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { sendPlainPage, visitorForm, visitorPage } from './plain-page.ts';
import { textsIn } from './texts/texts-in.ts';

interface Route {
  Params: { token: string };
}

const bodyLimit = 16 * 1024;
const url = '/u/:token';

export function unsubscribePlugin({ read, write, sealer }: Services): FastifyPluginAsync {
  const deps = { database: read.database, sealer };

  return async (app) => {
    // The body says no more than the path.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', receiveBody);
    app.get<Route>(url, async (request, reply) => {
      const found = await readSubscription(deps, request.params.token);
      if (found === undefined) return sendClosed(request, reply);
      const { language, address, workspaceName } = found;
      const { title, soft, button } = textsIn(language).unsubscribe;
      const content = { title, soft: soft(address, workspaceName), button };
      return sendPlainPage(reply, 200, visitorForm(language, content));
    });
    app.post<Route>(url, { bodyLimit }, async (request, reply) => {
      const found = await readSubscription(deps, request.params.token);
      if (found === undefined) return sendClosed(request, reply);
      await unsubscribe(write, found);
      const { done } = textsIn(found.language).unsubscribe;
      const page = visitorPage(found.language, done(found.address, found.workspaceName));
      return sendPlainPage(reply, 200, page);
    });
  };
}

function sendClosed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = acceptedLanguage(request);
  const page = visitorPage(language, textsIn(language).unsubscribe.closed);
  return sendPlainPage(reply, 404, page);
}
