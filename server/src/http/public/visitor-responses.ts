// The responses to people who send a form of another page to an integration: a redirect, a page, or JSON
// for a script.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Receiver } from '../../domain/integrations/receive/find-receiver.ts';
import { renderApiError } from '../api/errors.ts';
import { closeIfUnread } from '../body/receive-body.ts';
import { reportError } from '../errors/report-error.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { wantsJson } from './form-responses.ts';
import { sendPlainPage, visitorPage } from './plain-page.ts';
import { textsIn } from './texts/texts-in.ts';

/** Spam gets the same response. */
export function sendReceived(
  request: FastifyRequest,
  reply: FastifyReply,
  { integration }: Receiver,
): FastifyReply {
  const { redirect_url: redirect } = integration.settings;
  if (wantsJson(request)) return reply.send({});
  if (typeof redirect === 'string') return reply.redirect(redirect, 303);
  const language = acceptedLanguage(request);
  return sendPlainPage(reply, 200, visitorPage(language, textsIn(language).form.received));
}

export function sendFailed(
  request: FastifyRequest,
  reply: FastifyReply,
  thrown: unknown,
): FastifyReply {
  closeIfUnread(request, reply);
  const error = toDomainError(thrown);
  const { status, body } = renderApiError(error, request.id);
  reportError(request, reply, error);
  if (wantsJson(request)) return reply.code(status).send(body);
  const language = acceptedLanguage(request);
  const { failed, otherPage, refused } = textsIn(language).form;
  const [heading, tryAgain] = failed;
  const explained = [heading, status < 500 ? refused(error) : tryAgain] as const;
  return sendPlainPage(
    reply,
    status,
    visitorPage(language, error.code === 'forbidden' ? otherPage : explained),
  );
}

/** Lets a script of an allowed page send the form, and read the response. */
export function allowOrigin(request: FastifyRequest, reply: FastifyReply, allowed: unknown): void {
  const { origin } = request.headers;
  const all = Array.isArray(allowed) && allowed.length > 0 ? allowed : undefined;
  if (all === undefined) reply.header('access-control-allow-origin', '*');
  else if (all.includes(origin)) reply.header('access-control-allow-origin', origin);
  reply.header('vary', 'origin');
}
