// The metrics page for Prometheus. Only the operator may read it: it requires the token or, where
// none is configured, a request from this machine that passed no proxy.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import { isLoopback } from '../hooks/request-guard.ts';

interface MetricsOptions {
  metrics: Pick<Metrics, 'scrape'>;
  token: string | null;
}

export const metricsPlugin =
  ({ metrics, token }: MetricsOptions): FastifyPluginAsync =>
  async (scope) => {
    const isAllowed = token === null ? isLocal : hasToken(token);
    scope.get('/metrics', { config: { work: 'none' } }, async (request, reply) => {
      if (!isAllowed(request)) {
        reply.callNotFound();
        return reply;
      }
      const { type, text } = await metrics.scrape();
      return reply.header('content-type', type).header('cache-control', 'no-store').send(text);
    });
  };

const proxyHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'via',
];

function isLocal({ headers, socket }: FastifyRequest): boolean {
  const isProxied = proxyHeaders.some((name) => headers[name] !== undefined);
  return !isProxied && isLoopback(socket.remoteAddress ?? '');
}

function hasToken(token: string) {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = hash(`Bearer ${token}`);
  return ({ headers }: FastifyRequest): boolean =>
    timingSafeEqual(hash(headers.authorization ?? ''), expected);
}
