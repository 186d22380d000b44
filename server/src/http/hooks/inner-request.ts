// Requests that Inlet makes to its own routes while it handles another request, for the same client.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

const inner = new AsyncLocalStorage<true>();

/** Whether this request never left the program. */
export const isInner = (): boolean => inner.getStore() === true;

export const injectInner = (
  app: FastifyInstance,
  options: InjectOptions,
): Promise<LightMyRequestResponse> =>
  // Awaited within, since the request begins only then.
  inner.run(true, async () => await app.inject(options));
