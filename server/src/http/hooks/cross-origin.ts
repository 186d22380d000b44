// Lets browsers on other origins call the APIs with a key. No response allows credentials, so pages of
// other origins cannot use a person's session. Preflights carry no key, so this hook responds to them
// for every contract. The pages and posts of forms set their own headers.
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { peoplePath } from '../../domain/members/people-options.ts';

/** All origins, or these; an empty list allows none. */
export type CorsOrigins = '*' | readonly string[];

const secondsADay = 86_400;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const allowedHeaders = [
  ...['Authorization', 'X-Api-Key', 'Content-Type'],
  ...['Idempotency-Key', 'If-Match', 'Last-Event-ID'],
];
const exposedHeaders = [
  ...['Allow', 'ETag', 'Idempotency-Replayed', 'Retry-After', 'X-Cause-Id', 'X-Request-Id'],
  ...['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
];

/** Register it before other hooks, so that pages can read the refusals of those hooks too. */
export async function allowOrigins(app: FastifyInstance, origins: CorsOrigins): Promise<void> {
  if (origins.length === 0) return;
  const allowed: FastifyCorsOptions = {
    origin: origins === '*' ? '*' : [...origins],
    ...{ methods, allowedHeaders, exposedHeaders, maxAge: secondsADay },
  };
  const none: FastifyCorsOptions = { origin: false };
  await app.register(cors, {
    delegator: (request, done) => done(null, isForKeys(request) ? allowed : none),
  });
}

function isForKeys({ raw }: FastifyRequest): boolean {
  const { url = '', method, headers } = raw;
  if (!url.startsWith('/api/') || url.startsWith(`${peoplePath}/`)) return false;
  // An OPTIONS request that is no preflight is handled like any unsupported method.
  return method !== 'OPTIONS' || isPreflight(headers);
}

const isPreflight = (headers: FastifyRequest['headers']): boolean =>
  headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
