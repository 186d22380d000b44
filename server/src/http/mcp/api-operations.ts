// The operations of both full APIs, by contract and operationId, as their routes declare them: what a
// tool takes is what the route takes.
import type { RouteOptions } from 'fastify';
import type { Contract } from '../../domain/keys/key.ts';

export type Properties = Readonly<Record<string, object>>;

export interface Operation {
  method: string;
  url: string;
  scope: string;
  params: Properties;
  query: Properties;
  body: Properties;
  /** The fields that the body must have. */
  required: readonly string[];
}

interface ObjectSchema {
  properties?: Properties;
  required?: readonly string[];
}

export interface ApiOperations {
  /** Called for each route, in the order in which they are declared. */
  add: (contract: Contract, route: RouteOptions) => void;
  /** Throws when the contract has no such operation. */
  find: (contract: Contract, operationId: string) => Operation;
}

export function createApiOperations(): ApiOperations {
  const routes = new Map<string, RouteOptions>();
  const keyOf = (contract: Contract, operationId: string) => `${contract} ${operationId}`;
  return {
    add(contract, route) {
      const { operationId } = (route.schema ?? {}) as { operationId?: string };
      // Fastify adds a HEAD to each GET.
      if (operationId !== undefined && route.method !== 'HEAD') {
        routes.set(keyOf(contract, operationId), route);
      }
    },
    find(contract, operationId) {
      const route = routes.get(keyOf(contract, operationId));
      if (route === undefined) throw new Error(`${contract} has no operation ${operationId}`);
      return operationOf(route);
    },
  };
}

/** Reads the route when a tool needs it, since hooks still add to it while it is declared. */
function operationOf({ method, url, schema = {}, config }: RouteOptions): Operation {
  const { params, querystring, body } = schema as Record<string, ObjectSchema | undefined>;
  return {
    method: String(method),
    url,
    scope: config?.scope ?? '',
    params: params?.properties ?? {},
    query: querystring?.properties ?? {},
    body: body?.properties ?? {},
    required: body?.required ?? [],
  };
}
