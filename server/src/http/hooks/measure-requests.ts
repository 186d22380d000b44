// Counts answers and how long they took, by contract, route and status.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../../platform/metrics/metrics.ts';

type Observe = (ms: number) => void;

export function createMeasure({ requests }: Pick<Metrics, 'requests'>) {
  // By the config of a route, of which there is one for each.
  const known = new WeakMap<object, Map<number, Observe>>();

  return (request: FastifyRequest, reply: FastifyReply): void => {
    const { config, url } = request.routeOptions;
    let ofRoute = known.get(config);
    if (ofRoute === undefined) {
      ofRoute = new Map();
      known.set(config, ofRoute);
    }
    const status = reply.statusCode;
    let observe = ofRoute.get(status);
    if (observe === undefined) {
      const contract = config.contract ?? 'none';
      observe = requests({ contract, method: request.method, route: url ?? 'none', status });
      ofRoute.set(status, observe);
    }
    observe(reply.elapsedTime);
  };
}
