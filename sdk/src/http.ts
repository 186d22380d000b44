// The requests as such: addresses, keys and bodies, typed by the paths of the document.
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.gen.ts';
import { type Sending, sender } from './send.ts';

export type Http = Client<paths>;

export interface InletOptions extends Partial<Sending> {
  /** Where Inlet is: https://crm.example.com. In its own pages it can be left out. */
  baseUrl?: string;
  /** A key of the native API. Without one, a browser is known by its session. */
  key?: string;
  /** For a person of several workspaces: the slug or the id of the one that is meant. */
  workspace?: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
}

export function createHttp(options: InletOptions): Http {
  const { baseUrl, key, workspace, headers } = options;
  if (baseUrl === undefined && Reflect.get(globalThis, 'location') === undefined) {
    throw new TypeError('Say where Inlet is: createInlet({ baseUrl, key })');
  }
  const send = sender({
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    retries: options.retries ?? 4,
    longestWait: options.longestWait ?? 60,
  });
  return createClient<paths>({
    baseUrl,
    fetch: send,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(workspace !== undefined && { 'x-workspace': workspace }),
      ...headers,
    },
  });
}
