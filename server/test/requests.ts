// Requests to one address of a test app, many at once, and in the forms that browsers send.
import type { FastifyInstance } from 'fastify';
import { type Answer, caller, type Method } from './call.ts';

export type Ask = (
  body: unknown,
  options?: { key?: string; path?: string; method?: Method; headers?: Record<string, string> },
) => Promise<Answer>;

/** Sends to one address with one key, unless a request names others; an empty key is none. */
export function asker(
  app: FastifyInstance,
  usual: { path: string; key: string; method?: Method },
): Ask {
  return (body, { key = usual.key, path = usual.path, method, headers } = {}) => {
    const call = caller({ app }, key === '' ? null : key);
    return call(method ?? usual.method ?? 'POST', path, body, headers);
  };
}

/** How many answers there were of each status. */
export function countStatuses(answers: readonly Pick<Answer, 'status'>[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** All of these at the same time. */
export function atOnce<Result>(
  count: number,
  ask: (index: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
}

export const form = 'application/x-www-form-urlencoded';

/** A form with fields and files, as browsers send it. */
export function multipart(fields: Record<string, string>): { body: string; type: string } {
  const boundary = '----form-boundary-7d1';
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: `${parts.join('')}--${boundary}--\r\n`,
    type: `multipart/form-data; boundary=${boundary}`,
  };
}
