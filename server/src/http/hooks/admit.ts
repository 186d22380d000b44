// Counts a request in the rate-limit window of its key and sets the rate-limit headers. Sessions
// have no window.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { anyReadScope } from '../../domain/keys/scopes.ts';
import type { AdmitRequest } from '../../domain/limits/admit-request.ts';
import type { RateWindow } from '../../domain/limits/rate-window.ts';

export function setRateLimitHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  window: RateWindow,
): void {
  request.window = window;
  reply.header('x-ratelimit-limit', window.limit);
  reply.header('x-ratelimit-remaining', window.remaining);
  reply.header('x-ratelimit-reset', Math.ceil(window.resetAt.getTime() / 1000));
}

export function createAdmit(admitRequest: AdmitRequest) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { principal } = request;
    if (principal === null || principal.keyId === null || request.window !== null) return;
    const { scope } = request.routeOptions.config;
    // No key holds the scope `read:*`: authentication has compared the scopes of the key with it.
    const checkedScope = scope === anyReadScope ? null : scope;
    const isCounted = principal.counts === 'requests';
    const admission = await admitRequest(principal.keyId, isCounted, checkedScope);
    if (admission === null) {
      request.principal = null;
      throw new DomainError('unauthorized', 'The API key is not valid.');
    }
    setRateLimitHeaders(request, reply, admission.window);
    if (!admission.allowed) {
      const retryAfterSeconds = admission.window.secondsLeft;
      throw new DomainError('rate_limited', 'Too many requests.', { retryAfterSeconds });
    }
    if (admission.hasScope) return;
    throw new DomainError('forbidden', `The API key lacks the scope ${scope}.`);
  };
}
