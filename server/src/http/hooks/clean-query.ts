// preValidation hooks that prepare a query for its schema.
import type { FastifyRequest } from 'fastify';

/** Search forms also send fields that nobody filled in, so an empty parameter counts as absent. */
export function stripEmptyParams(...except: string[]) {
  return (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    const query = request.query as Record<string, unknown>;
    for (const name of Object.keys(query)) {
      if (query[name] === '' && !except.includes(name)) delete query[name];
    }
    done();
  };
}
