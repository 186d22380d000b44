// Records the count and duration of responses, by contract, route and status.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../../platform/metrics/metrics.ts';

type Observe = (ms: number) => void;

export function createMeasure({ requests }: Pick<Metrics, 'requests'>) {
  // Each route has its own config object, so that is the key.
  const observers = new WeakMap<object, Map<number, Observe>>();

  return (request: FastifyRequest, reply: FastifyReply): void => {
    const { config, url } = request.routeOptions;
    let byStatus = observers.get(config);
    if (byStatus === undefined) {
      byStatus = new Map();
      observers.set(config, byStatus);
    }
    const status = reply.statusCode;
    let observe = byStatus.get(status);
    if (observe === undefined) {
      const contract = config.contract ?? 'none';
      observe = requests({ contract, method: request.method, route: url ?? 'none', status });
      byStatus.set(status, observe);
    }
    observe(reply.elapsedTime);
  };
}
