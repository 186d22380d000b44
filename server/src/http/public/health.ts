// Liveness and readiness, without a key.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Clock } from '../../platform/clock.ts';

const healthResponse = Type.Object(
  {
    status: Type.Literal('ok'),
    version: Type.String(),
    timestamp: Type.String({ format: 'date-time' }),
  },
  {
    description: 'The program is running.',
    examples: [{ status: 'ok', version: '0.1.0', timestamp: '2026-03-28T09:15:00+00:00' }],
  },
);

const config = { work: 'none', plainHttp: true } as const;

/** The documented check of the native API. */
export function healthRoute(app: FastifyInstance, deps: { clock: Clock; version: string }): void {
  app.get(
    '/api/v1/health',
    {
      config,
      schema: {
        operationId: 'getHealth',
        summary: 'Check that the server can be reached',
        tags: ['Health'],
        response: { 200: healthResponse },
      },
    },
    async () => ({
      status: 'ok',
      version: deps.version,
      timestamp: deps.clock
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, '+00:00'),
    }),
  );
}

/** For load balancers and process supervisors. */
export function probeRoutes(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/livez', { config }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config }, async (_request, reply) => {
    if (await isReady()) return { status: 'ok' };
    return reply
      .code(503)
      .header('retry-after', 2)
      .send({ status: 'unavailable', reason: 'The database cannot be reached.' });
  });
}
