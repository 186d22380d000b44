// The router's constraint that selects between contracts with the same path, by the prefix of the
// key. Routes without it, such as the health check, take requests with any key.
import type { IncomingMessage } from 'node:http';
import type { Handler, HTTPVersion } from 'find-my-way';
import { contractOf } from './presented-key.ts';

export const contractConstraint = {
  name: 'contract',
  storage() {
    const handlers = new Map<string, Handler<HTTPVersion.V1>>();
    return {
      get: (contract: string) => handlers.get(contract) ?? null,
      set: (contract: string, handler: Handler<HTTPVersion.V1>) => {
        handlers.set(contract, handler);
      },
    };
  },
  deriveConstraint: (request: IncomingMessage) => contractOf(request.headers, request.url ?? ''),
  validate() {},
  mustMatchWhenDerived: false,
};
