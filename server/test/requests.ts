// Requests to one path of a test app, concurrent requests, and form bodies as browsers send them.
import type { FastifyInstance } from 'fastify';
import { caller, type Method, type TestResponse } from './call.ts';

export type Send = (
  body: unknown,
  options?: { key?: string; path?: string; method?: Method; headers?: Record<string, string> },
) => Promise<TestResponse>;

/** Sends to one path with one key unless a request overrides them; an empty key means none. */
export function createSender(
  app: FastifyInstance,
  defaults: { path: string; key: string; method?: Method },
): Send {
  return (body, { key = defaults.key, path = defaults.path, method, headers } = {}) => {
    const call = caller({ app }, key === '' ? null : key);
    return call(method ?? defaults.method ?? 'POST', path, body, headers);
  };
}

/** The number of responses by status. */
export function countStatuses(
  responses: readonly Pick<TestResponse, 'status'>[],
): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Sends all requests concurrently. */
export function atOnce<Result>(
  count: number,
  send: (index: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => send(index)));
}

export const form = 'application/x-www-form-urlencoded';

/** A multipart form, as browsers send it. */
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
