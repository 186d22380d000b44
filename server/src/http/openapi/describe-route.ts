// Completes the schema of a route for the reference: headers of requests and responses, types of
// body, and every error in the shape of its contract. Pure.
import type { FastifySchema, RouteOptions } from 'fastify';
import { anyReadScope } from '../../domain/keys/scopes.ts';
import { defaultBody, sizeOf } from '../body/body-limits.ts';
import type { ContractModule } from '../contract-module.ts';
import { namesCause } from '../hooks/cause-header.ts';
import { errorExamples, type RouteKind } from './error-examples.ts';
import { type HeaderKind, responseHeaders } from './response-headers.ts';

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

const idempotencyKey = {
  'Idempotency-Key': {
    type: 'string',
    maxLength: 255,
    description:
      'Any text, such as a UUID. A request with the same key and the same body within 24 hours gets ' +
      'the first response, and takes effect only once.',
  },
};

const ifMatch = {
  'If-Match': {
    type: 'string',
    description:
      'The ETag of the record that you read. If the record has changed since, the response is 412 ' +
      'and nothing is written; without this header the last write wins, field by field.',
  },
};

export function describeRoute(
  contract: Pick<ContractModule, 'renderError'>,
  schema: FastifySchema,
  {
    method,
    config = {},
    bodyLimit = defaultBody,
  }: Pick<RouteOptions, 'method' | 'config' | 'bodyLimit'>,
): FastifySchema {
  if (schema.hide === true) return schema;
  const { scope, createsLead = false, hasETag = false, extraErrors = [] } = config;
  const isPost = [method].flat().includes('POST');
  const hasCause = config.setsCause === true || namesCause({ method, config });
  const route = { scope, isPost, hasETag, hasCause, extraErrors, bodyLimit };
  const needs = scope === undefined ? 'No key needed.' : `The key needs ${scopeText(scope)}.`;
  return {
    ...schema,
    description: [schema.description, needs].filter(Boolean).join(' '),
    ...(scope === undefined ? { security: [] } : { 'x-scope': scope }),
    ...(createsLead && { consumes: ['application/json', ...formTypes] }),
    ...headersOf(schema, route),
    ...(schema.body !== undefined && { body: named(schema.body, schema.operationId) }),
    response: describeResponses(contract, schema, route),
  };
}

const scopeText = (scope: string): string =>
  scope === anyReadScope ? 'a scope that reads something' : `the scope \`${scope}\``;

function headersOf({ response }: FastifySchema, { isPost }: RouteKind): FastifySchema {
  const hasVersions = Object.hasOwn((response ?? {}) as object, 412);
  const properties = { ...(isPost && idempotencyKey), ...(hasVersions && ifMatch) };
  return Object.keys(properties).length > 0 ? { headers: { type: 'object', properties } } : {};
}

/** The body of `createLead` is a CreateLead, unless it has a title of its own. */
function named(body: unknown, operationId = 'body'): object {
  return { title: operationId.charAt(0).toUpperCase() + operationId.slice(1), ...(body as object) };
}

function describeResponses(
  contract: Pick<ContractModule, 'renderError'>,
  schema: FastifySchema,
  route: HeaderKind,
): Record<string, object> {
  const examples = errorExamples(contract, schema, route);
  const described: Record<string, object> = {};
  for (const [text, declared] of Object.entries(schema.response as Record<string, object>)) {
    const status = Number(text);
    const { description, examples: worked, ...rest } = declared as Record<string, unknown>;
    const common = { ...rest, headers: responseHeaders(status, route) };
    described[text] =
      status < 400
        ? { ...common, examples: worked, 'x-response-description': description }
        : {
            title: 'Error',
            ...common,
            'x-response-description': meaningOf(status, route),
            'x-examples': Object.fromEntries(
              (examples.get(status) ?? []).map(({ name, ...example }) => [name, example]),
            ),
          };
  }
  return described;
}

const meaningOf = (status: number, { bodyLimit }: RouteKind): string =>
  status === 413
    ? `The body is larger than ${sizeOf(bodyLimit)}.`
    : (meanings[status] ?? 'The request failed.');

const meanings: Record<number, string> = {
  400: 'The request is malformed; nothing was written.',
  401: 'The API key is missing or not valid.',
  403: 'The key does not allow this, or the request did not use HTTPS.',
  404: 'There is no such record.',
  409: 'The request conflicts with an existing record, or with a request that is still running.',
  412: 'The record is no longer at the version that If-Match names; nothing was written.',
  415: 'The type or the Content-Encoding of the body is not supported.',
  422: 'The request is well formed but refused; nothing was written.',
  429: 'The rate limit of the key is exhausted; Retry-After says when to retry.',
  500: 'An internal error; the log of the server has the details under the request id.',
  503: 'The request cannot be served at the moment; Retry-After says when to retry.',
};
