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

/** Nests flat parameters: `custom_fields[budget]=10000` becomes a field of `custom_fields`. */
export function nestParams(name: string) {
  const prefix = `${name}[`;
  return (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    const query = request.query as Record<string, unknown>;
    const nested: [string, unknown][] = [];
    for (const [key, value] of Object.entries(query)) {
      if (!key.startsWith(prefix) || !key.endsWith(']')) continue;
      nested.push([key.slice(prefix.length, -1), value]);
      delete query[key];
    }
    if (nested.length > 0) query[name] = Object.fromEntries(nested);
    done();
  };
}
