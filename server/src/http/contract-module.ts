// What a contract brings: its routes, and how it says each error.
import type { FastifyInstance } from 'fastify';
import type { DomainError } from '../domain/errors.ts';
import type { Contract } from '../domain/keys/key.ts';
import type { Services } from './services.ts';

export interface RenderedError {
  status: number;
  body: object;
}

export interface ContractModule {
  name: Contract;
  /** The title and the words at the head of its reference. */
  title: string;
  description: string;
  /** Whether a path that is there, asked with a method that is not, is told from an unknown one. */
  knowsMethodNotAllowed: boolean;
  /** Whether null counts as not sent where something is made. */
  passesNulls: boolean;
  renderError: (error: DomainError, requestId: string) => RenderedError;
  routes: (scope: FastifyInstance, services: Services) => void;
}
