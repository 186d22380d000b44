// Examples of the errors of a route, rendered by its contract. Pure.
import type { FastifySchema } from 'fastify';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import { sizeOf } from '../body/body-limits.ts';
import type { ContractModule } from '../contract-module.ts';
import { invalidRequests } from './invalid-requests.ts';

export interface ErrorExample {
  name: string;
  summary: string;
  value: object;
}

export interface RouteKind {
  /** The scope that the key needs; absent where no key is needed. */
  scope?: string | undefined;
  isPost: boolean;
  /** In bytes. */
  bodyLimit: number;
  /** Errors besides those that every route can send. */
  extraErrors: readonly ErrorCode[];
}

type Applies = (schema: FastifySchema, route: RouteKind) => boolean;

const exampleLead = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60';
const exampleRequest = 'req_3f9a1c5e7b2d48601';

const always: Applies = () => true;
const withBody: Applies = (schema) => schema.body !== undefined;
// Clients may send a body to an action that needs none.
const mayHaveBody: Applies = (schema, route) => route.isPost || schema.body !== undefined;
const withKey: Applies = (_schema, route) => route.scope !== undefined;
const onPost: Applies = (_schema, route) => route.isPost;
const onRecord: Applies = (schema) => schema.params !== undefined;

const samples: [ErrorCode, summary: string, message: string, Applies][] = [
  ['bad_json', 'Bad JSON', 'The body is not valid JSON.', mayHaveBody],
  ['bad_request', 'Not an object', 'The body must be a JSON object.', withBody],
  ['unauthorized', 'The key is not valid', 'The API key is not valid.', withKey],
  ['forbidden', 'A scope is missing', 'The API key lacks the scope SCOPE.', withKey],
  ['https_required', 'Plain HTTP', 'All requests must use HTTPS.', always],
  ['not_found', 'No such record', 'There is no such lead.', onRecord],
  [
    'idempotency_mismatch',
    'The Idempotency-Key was used with another body',
    'This Idempotency-Key was used with another request body.',
    onPost,
  ],
  [
    'idempotency_running',
    'The first request is still running',
    'The first request with this Idempotency-Key still runs.',
    onPost,
  ],
  ['too_large', 'Too large', 'The body is larger than LIMIT.', mayHaveBody],
  [
    'unsupported_type',
    'Another type',
    'The body must be application/json; where a lead is made, a form will do.',
    mayHaveBody,
  ],
  [
    'conflict',
    'Conflict with another record',
    'A record with this name exists already.',
    (schema, route) => !route.isPost && Object.hasOwn(schema.response ?? {}, 409),
  ],
  [
    'invalid',
    'A referenced record does not exist',
    'The given data was invalid.',
    (schema, route) =>
      !route.isPost && schema.body === undefined && Object.hasOwn(schema.response ?? {}, 422),
  ],
  [
    'stale',
    'Changed since',
    'The record was changed meanwhile and is at version 4: read it again.',
    (schema) => Object.hasOwn(schema.response ?? {}, 412),
  ],
  ['rate_limited', 'The rate limit is exhausted', 'Too many requests.', withKey],
  ['internal', 'Internal error', 'An internal error occurred.', always],
  [
    'unavailable',
    'No database',
    'The database cannot be reached at the moment. Try again.',
    withKey,
  ],
  [
    'duplicate_lead',
    'The lead exists already',
    'A lead with the same email or name already exists in your account.',
    (_schema, route) => route.extraErrors.includes('duplicate_lead'),
  ],
  [
    'no_matching_offer',
    'No such offer',
    'No active offer has this category.',
    (_schema, route) => route.extraErrors.includes('no_matching_offer'),
  ],
];

/** By the status with which the contract renders them. */
export function errorExamples(
  contract: Pick<ContractModule, 'renderError'>,
  schema: FastifySchema,
  route: RouteKind,
): Map<number, ErrorExample[]> {
  const examples = new Map<number, ErrorExample[]>();
  const add = (name: string, summary: string, error: DomainError) => {
    const { status, body } = contract.renderError(error, exampleRequest);
    examples.set(status, [...(examples.get(status) ?? []), { name, summary, value: body }]);
  };
  for (const { name, summary, error } of invalidRequests(schema)) add(name, summary, error);
  for (const [code, summary, message, applies] of samples) {
    if (!applies(schema, route)) continue;
    const text = message
      .replace('SCOPE', route.scope ?? '')
      .replace('LIMIT', sizeOf(route.bodyLimit));
    const details = code === 'duplicate_lead' ? { leadId: exampleLead } : {};
    add(code, summary, new DomainError(code, text, details));
  }
  return examples;
}
