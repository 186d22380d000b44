// A query is flat: `custom_fields[budget]=10000` is made one of the fields of `custom_fields`.
import type { FastifyRequest } from 'fastify';

export function nestQuery(name: string) {
  const start = `${name}[`;
  return (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    const query = request.query as Record<string, unknown>;
    const nested: [string, unknown][] = [];
    for (const [key, value] of Object.entries(query)) {
      if (!key.startsWith(start) || !key.endsWith(']')) continue;
      nested.push([key.slice(start.length, -1), value]);
      delete query[key];
    }
    if (nested.length > 0) query[name] = Object.fromEntries(nested);
    done();
  };
}
