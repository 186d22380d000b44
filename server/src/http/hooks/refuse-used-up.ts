// Refuses a key whose window is used up before the body is read. The window is read again, so that a
// limit which was raised counts at once.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../domain/errors.ts';
import type { AdmitRequest } from '../../domain/limits/admit-request.ts';
import { setRateLimitHeaders } from './admit.ts';

const maxKeys = 10_000;

export function refuseUsedUp(
  app: FastifyInstance,
  { admitRequest }: { admitRequest: AdmitRequest },
): void {
  // Keys whose window was used up, until it closes. It only saves work: a key that is dropped is
  // counted as always.
  const usedUp = new LRUCache<string, true>({ max: maxKeys });

  app.addHook('onResponse', ({ principal, window }, reply, done) => {
    if (reply.statusCode === 429 && window !== null && principal?.keyId != null) {
      usedUp.set(principal.keyId, true, { ttl: window.secondsLeft * 1_000 });
    }
    done();
  });
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const { principal, lease } = request;
    // Of a key that counts leads alone, only the lead itself can be too much.
    if (lease === null || principal?.keyId == null || principal.counts !== 'requests') done();
    else if (!usedUp.has(principal.keyId)) done();
    else check(request, reply, principal.keyId).then(() => done(), done);
  });

  async function check(request: FastifyRequest, reply: FastifyReply, keyId: string) {
    const admission = await admitRequest(keyId, false);
    if (admission === null) return;
    const { window } = admission;
    if (window.remaining > 0) {
      usedUp.delete(keyId);
      return;
    }
    setRateLimitHeaders(request, reply, window);
    const retryAfterSeconds = window.secondsLeft;
    throw new DomainError('rate_limited', 'Too many requests.', { retryAfterSeconds });
  }
}
