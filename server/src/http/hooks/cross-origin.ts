// Lets browsers on other origins call the APIs with a key. No response allows credentials, so pages of
// other origins cannot read what a person's session may. Preflights carry no key: they are answered
// here, whatever the contract. The pages and posts of forms set their own headers.
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { peoplePath } from '../../domain/members/people-options.ts';

/** Every origin, or these; an empty list is none. */
export type CorsOrigins = '*' | readonly string[];

const secondsADay = 86_400;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const allowedHeaders = [
  ...['Authorization', 'X-Api-Key', 'Content-Type'],
  ...['Idempotency-Key', 'If-Match', 'Last-Event-ID'],
];
const exposedHeaders = [
  ...['Allow', 'ETag', 'Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
  ...['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
];

/** Awaited before other hooks are added, so that refusals of those hooks can be read as well. */
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
  // Other OPTIONS requests are answered as any method that a path does not have.
  return method !== 'OPTIONS' || isPreflight(headers);
}

const isPreflight = (headers: FastifyRequest['headers']): boolean =>
  headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
