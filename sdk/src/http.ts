// Sends typed requests: addresses, keys and bodies follow the paths of the OpenAPI document.
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.gen.ts';
import { type Sending, sender } from './send.ts';
import type { wait } from './wait.ts';

export type Http = Client<paths>;

export interface InletOptions extends Partial<Sending> {
  /** The address of Inlet, such as https://crm.example.com. Pages served by Inlet may omit it. */
  baseUrl?: string;
  /** A key of the native API. Without one, a browser uses its session. */
  key?: string;
  /** The slug or id of the workspace, for a person who is in several. */
  workspace?: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
}

export function createHttp(options: InletOptions, pause?: typeof wait): Http {
  const { baseUrl, key, workspace, headers } = options;
  if (baseUrl === undefined && Reflect.get(globalThis, 'location') === undefined) {
    throw new TypeError('Say where Inlet is: createInlet({ baseUrl, key })');
  }
  const sending = {
    fetch: options.fetch ?? ((request: Request) => globalThis.fetch(request)),
    retries: options.retries ?? 4,
    longestWait: options.longestWait ?? 60,
  };
  return createClient<paths>({
    baseUrl,
    fetch: sender(sending, pause),
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(workspace !== undefined && { 'x-workspace': workspace }),
      ...headers,
    },
  });
}
