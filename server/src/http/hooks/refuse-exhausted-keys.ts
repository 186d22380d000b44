// Refuses a key whose rate limit is exhausted before the body is read. It reads the window again, so
// that a raised limit applies at once.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../domain/errors.ts';
import type { AdmitRequest } from '../../domain/limits/admit-request.ts';
import { setRateLimitHeaders } from './admit.ts';

const maxKeys = 10_000;

export function refuseExhaustedKeys(
  app: FastifyInstance,
  { admitRequest }: { admitRequest: AdmitRequest },
): void {
  // Exhausted keys, until their window ends. It only saves work: the request of an evicted key is
  // counted as usual.
  const exhausted = new LRUCache<string, true>({ max: maxKeys });

  app.addHook('onResponse', ({ principal, window }, reply, done) => {
    if (reply.statusCode === 429 && window !== null && principal?.keyId != null) {
      exhausted.set(principal.keyId, true, { ttl: window.secondsLeft * 1_000 });
    }
    done();
  });
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const { principal, lease } = request;
    // A key that counts only leads is refused when the lead is counted.
    if (lease === null || principal?.keyId == null || principal.counts !== 'requests') done();
    else if (!exhausted.has(principal.keyId)) done();
    else check(request, reply, principal.keyId).then(() => done(), done);
  });

  async function check(request: FastifyRequest, reply: FastifyReply, keyId: string) {
    const admission = await admitRequest(keyId, false);
    if (admission === null) return;
    const { window } = admission;
    if (window.remaining > 0) {
      exhausted.delete(keyId);
      return;
    }
    setRateLimitHeaders(request, reply, window);
    const retryAfterSeconds = window.secondsLeft;
    throw new DomainError('rate_limited', 'Too many requests.', { retryAfterSeconds });
  }
}
