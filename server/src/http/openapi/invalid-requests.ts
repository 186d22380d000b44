// What the check of a route's own schema says to requests that are not right. Pure.
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
    ...refused(body, 'body', {}, 'missing', 'What is required is missing'),
    ...refused(body, 'body', wrong, 'wrong', 'A field is wrong'),
    ...refused(body, 'body', { ...sent, no_such_field: 1 }, 'unknown', 'A field is unknown'),
  ];
}

function invalidQueries(query: Fields): InvalidRequest[] {
  const wrong = fieldOf(query, { page: '0', archived: 'maybe', limit: '0' });
  return [
    ...refused(query, 'querystring', {}, 'missing_parameter', 'A parameter is missing'),
    ...refused(query, 'querystring', wrong, 'wrong_parameter', 'A parameter is wrong'),
  ];
}

/** The first of these fields that the schema has. */
function fieldOf({ properties = {} }: { properties?: object }, fields: Fields): Fields {
  const name = Object.keys(fields).find((field) => Object.hasOwn(properties, field));
  return name === undefined ? {} : { [name]: fields[name] };
}

function refused(
  schema: Fields,
  httpPart: 'body' | 'querystring',
  sent: Fields,
  name: string,
  summary: string,
): InvalidRequest[] {
  const check = validatorCompiler({ schema, httpPart, method: '', url: '' });
  const answer = check({ ...sent }) as { error?: unknown };
  return answer.error instanceof DomainError ? [{ name, summary, error: answer.error }] : [];
}
