// What a reference says of a route beyond its own schema: the headers both ways, the types of body
// that it takes, and each error as its contract words it. Pure.
import type { FastifySchema, RouteOptions } from 'fastify';
import { defaultBody, sizeOf } from '../body/body-limits.ts';
import type { ContractModule } from '../contract-module.ts';
import { errorExamples, type RouteKind } from './error-examples.ts';
import { responseHeaders } from './response-headers.ts';

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

const idempotencyKey = {
  'Idempotency-Key': {
    type: 'string',
    maxLength: 255,
    description:
      'Any text of yours, such as a UUID. The same key with the same body within 24 hours is ' +
      'answered as the first time, and nothing is made twice.',
  },
};

const ifMatch = {
  'If-Match': {
    type: 'string',
    description:
      'The ETag of the record that you read. When somebody has changed it since, the answer is ' +
      '412 and nothing is written; without it the last write wins, field by field.',
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
  const { scope, makesLead = false, hasETag = false, refuses = [] } = config;
  const isPost = [method].flat().includes('POST');
  const route = { scope, isPost, hasETag, refuses, bodyLimit };
  const needs = scope === undefined ? 'No key needed.' : `The key needs the scope \`${scope}\`.`;
  return {
    ...schema,
    description: [schema.description, needs].filter(Boolean).join(' '),
    ...(scope === undefined ? { security: [] } : { 'x-scope': scope }),
    ...(makesLead && { consumes: ['application/json', ...formTypes] }),
    ...headersOf(schema, route),
    ...(schema.body !== undefined && { body: named(schema.body, schema.operationId) }),
    response: describeAnswers(contract, schema, route),
  };
}

function headersOf({ response }: FastifySchema, { isPost }: RouteKind): FastifySchema {
  const hasVersions = Object.hasOwn((response ?? {}) as object, 412);
  const properties = { ...(isPost && idempotencyKey), ...(hasVersions && ifMatch) };
  return Object.keys(properties).length > 0 ? { headers: { type: 'object', properties } } : {};
}

/** The body of `createLead` is a CreateLead, unless it has a title of its own. */
function named(body: unknown, operationId = 'body'): object {
  return { title: operationId.charAt(0).toUpperCase() + operationId.slice(1), ...(body as object) };
}

function describeAnswers(
  contract: Pick<ContractModule, 'renderError'>,
  schema: FastifySchema,
  route: RouteKind & { hasETag: boolean },
): Record<string, object> {
  const examples = errorExamples(contract, schema, route);
  const described: Record<string, object> = {};
  for (const [text, answer] of Object.entries(schema.response as Record<string, object>)) {
    const status = Number(text);
    const { description, examples: worked, ...rest } = answer as Record<string, unknown>;
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
  400: 'The request is not what it should be; nothing was written.',
  401: 'No API key, or one that is not valid.',
  403: 'The key may not do this, or the request did not come over HTTPS.',
  404: 'There is no such record.',
  409: 'The request conflicts with what is there, or with one that still runs.',
  412: 'The record is no longer at the version that If-Match names; nothing was written.',
  415: 'The body is of a type, or in a Content-Encoding, that is not read here.',
  422: 'The request was understood and is refused; nothing was written.',
  429: 'The limit of the key is used up; Retry-After says when to come again.',
  500: 'Something broke in the server, whose log has the rest under the request id.',
  503: 'The request cannot be served just now; Retry-After says when to come again.',
};
