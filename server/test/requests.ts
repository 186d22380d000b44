// Requests to an app as its clients send them, and answers as they read them.
import type { FastifyInstance, InjectOptions } from 'fastify';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
}

export type Ask = (
  body: unknown,
  options?: { key?: string; path?: string; method?: string; headers?: Record<string, string> },
) => Promise<Answer>;

/** Sends to one address with one key, unless a request names others. */
export function asker(
  app: FastifyInstance,
  usual: { path: string; key: string; method?: string },
): Ask {
  return async (body, { key = usual.key, path = usual.path, method, headers } = {}) => {
    const options: InjectOptions = {
      method: (method ?? usual.method ?? 'POST') as 'POST',
      url: path,
      headers: {
        ...(key !== '' && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    };
    const response = await app.inject(options);
    return {
      status: response.statusCode,
      body: response.body === '' ? {} : response.json(),
      headers: response.headers,
    };
  };
}

/** How many answers there were of each status. */
export function countStatuses(answers: readonly Answer[]): Record<number, number> {
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
