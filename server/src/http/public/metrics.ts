// The page that Prometheus reads. It is nobody's business but the operator's: it wants the token, or,
// where none is set, a request from the machine itself that came through no proxy.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import { isLoopback } from '../hooks/require-https.ts';

interface MetricsOptions {
  metrics: Pick<Metrics, 'scrape'>;
  token: string | null;
}

export const metricsPlugin =
  ({ metrics, token }: MetricsOptions): FastifyPluginAsync =>
  async (scope) => {
    const mayAsk = token === null ? isOfThisMachine : showsToken(token);
    scope.get('/metrics', { config: { work: 'none' } }, async (request, reply) => {
      if (!mayAsk(request)) {
        reply.callNotFound();
        return reply;
      }
      const { type, text } = await metrics.scrape();
      return reply.header('content-type', type).header('cache-control', 'no-store').send(text);
    });
  };

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'via'];

function isOfThisMachine({ headers, socket }: FastifyRequest): boolean {
  const came = forwarded.some((name) => headers[name] !== undefined);
  return !came && isLoopback(socket.remoteAddress ?? '');
}

function showsToken(token: string) {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = hash(`Bearer ${token}`);
  return ({ headers }: FastifyRequest): boolean =>
    timingSafeEqual(hash(headers.authorization ?? ''), expected);
}
