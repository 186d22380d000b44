// A search form sends the fields that nobody filled in, too: in a query, empty is not sent.
import type { FastifyRequest } from 'fastify';

export function dropEmpty(...kept: string[]) {
  return (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    const query = request.query as Record<string, unknown>;
    for (const name of Object.keys(query)) {
      if (query[name] === '' && !kept.includes(name)) delete query[name];
    }
    done();
  };
}
