// A contract: its routes, and the rendering of its errors.
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import type { DomainError } from '../domain/errors.ts';
import type { Contract } from '../domain/keys/key.ts';
import type { ApiStyle } from './api/api-style.ts';
import type { Services } from './services.ts';

export interface RenderedError {
  status: number;
  body: object;
}

export interface ContractModule {
  name: Contract;
  /** The title and the introduction of its reference. */
  title: string;
  description: string;
  /** Whether a known path with another method gets 405; otherwise it gets 404. */
  sendsMethodNotAllowed: boolean;
  /** Whether null counts as absent in the bodies of POST. */
  stripsNulls: boolean;
  /** Where its writes have dry runs: how it presents records. */
  dryRunStyle?: ApiStyle;
  renderError: (error: DomainError, requestId: string) => RenderedError;
  routes: (scope: FastifyInstance, services: Services) => void;
}

/** The responses of a route that share one schema, such as its errors. */
export const responsesOf = (schema: TSchema, ...statuses: number[]): Record<number, TSchema> =>
  Object.fromEntries(statuses.map((status) => [status, schema]));
