// Whether the program lives, and whether it can work. No key needed.
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../platform/clock.ts';

interface HealthDeps {
  clock: Clock;
  version: string;
  isReady: () => Promise<boolean>;
}

export function healthRoutes(app: FastifyInstance, deps: HealthDeps): void {
  app.get('/api/v1/health', async () => ({
    status: 'ok',
    version: deps.version,
    timestamp: deps.clock
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, '+00:00'),
  }));
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (await deps.isReady()) return { status: 'ok' };
    return reply
      .code(503)
      .header('retry-after', 2)
      .send({ status: 'unavailable', reason: 'The database cannot be reached.' });
  });
}
