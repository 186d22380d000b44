// Examples of invalid requests, with the errors that the route's schema reports for them. Pure.
import type { FastifySchema } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { validatorCompiler } from '../body/validate.ts';

export interface InvalidRequest {
  name: string;
  summary: string;
  error: DomainError;
}

type Fields = Record<string, unknown>;

export function invalidRequests(schema: FastifySchema): InvalidRequest[] {
  return [
    ...(schema.body === undefined ? [] : invalidBodies(schema.body as Fields)),
    ...(schema.querystring === undefined ? [] : invalidQueries(schema.querystring as Fields)),
  ];
}

function invalidBodies(body: Fields): InvalidRequest[] {
  const [sent = {}] = (body.examples ?? []) as Fields[];
  const wrong = { ...sent, ...fieldOf(body, { email: 'jane@', tag: 7, name: 7 }) };
  return [
    ...errorOf(body, 'body', {}, 'missing', 'A required field is missing'),
    ...errorOf(body, 'body', wrong, 'wrong', 'A field is not valid'),
    ...errorOf(body, 'body', { ...sent, no_such_field: 1 }, 'unknown', 'A field is unknown'),
  ];
}

function invalidQueries(query: Fields): InvalidRequest[] {
  const wrong = fieldOf(query, { page: '0', archived: 'maybe', limit: '0' });
  return [
    ...errorOf(query, 'querystring', {}, 'missing_parameter', 'A parameter is missing'),
    ...errorOf(query, 'querystring', wrong, 'wrong_parameter', 'A parameter is not valid'),
  ];
}

/** The first of these fields that the schema has. */
function fieldOf({ properties = {} }: { properties?: object }, fields: Fields): Fields {
  const name = Object.keys(fields).find((field) => Object.hasOwn(properties, field));
  return name === undefined ? {} : { [name]: fields[name] };
}

function errorOf(
  schema: Fields,
  httpPart: 'body' | 'querystring',
  sent: Fields,
  name: string,
  summary: string,
): InvalidRequest[] {
  const validate = validatorCompiler({ schema, httpPart, method: '', url: '' });
  const result = validate({ ...sent }) as { error?: unknown };
  return result.error instanceof DomainError ? [{ name, summary, error: result.error }] : [];
}
