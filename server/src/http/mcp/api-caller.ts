// Sends requests to the API within the program, with the key of the client, so that scopes, limits,
// validation, idempotency, dry runs and the event log are those of any other request.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { injectInner } from '../hooks/inner-request.ts';
import type { ApiRequest } from './api-request.ts';
import type { ApiResponse } from './tool-result.ts';

export interface ApiCaller {
  call: (request: ApiRequest) => Promise<ApiResponse>;
  /** The rate-limit headers of the last response; undefined before the first. */
  rateLimit: () => Record<string, string> | undefined;
}

const rateLimitHeaders = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
const clientHeaders = ['authorization', 'x-api-key', 'user-agent'];

export function createApiCaller(app: FastifyInstance, client: FastifyRequest): ApiCaller {
  const own = pick(client.headers, clientHeaders);
  let rateLimit: Record<string, string> | undefined;
  return {
    rateLimit: () => rateLimit,
    async call({ method, path, query, headers, body }) {
      const response = await injectInner(app, {
        method: method as 'GET',
        url: path,
        query,
        remoteAddress: client.ip,
        headers: { ...own, ...headers, accept: 'application/json' },
        ...(body && { payload: body }),
      });
      rateLimit = pick(response.headers, rateLimitHeaders);
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.body === '' ? undefined : response.json(),
      };
    },
  };
}

const pick = (headers: object, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => names.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );
