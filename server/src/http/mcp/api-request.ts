// The request to the API that a call of a tool stands for. Pure.
import {
  type FieldProblem,
  fieldProblem,
  invalidField,
  invalidFields,
} from '../../domain/errors.ts';
import type { Operation } from './api-operations.ts';
import { filterParams } from './filter-argument.ts';
import { pageSize } from './input-schema.ts';
import { type Arguments, argumentFor, type OperationTool } from './tool.ts';

export interface ApiRequest {
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  headers: Record<string, string>;
  body?: Record<string, unknown>;
}

/**
 * Refuses unknown arguments, so that nothing is ignored that the model meant. The API judges the
 * values.
 */
export function toApiRequest(
  tool: OperationTool,
  operation: Operation,
  given: Arguments,
): ApiRequest {
  const { method, body: bodyFields } = operation;
  const paramFor = new Map(
    Object.keys(operation.params).map((name) => [argumentFor(name, tool.id), name]),
  );
  const request: ApiRequest = { method, path: '', query: {}, headers: {} };
  const params: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  const unknown: FieldProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const param = paramFor.get(name);
    if (param !== undefined) params[param] = value;
    else if (tool.query?.includes(name)) setQuery(request.query, name, value);
    else if (tool.filters && name === 'filter') {
      Object.assign(request.query, filterParams(objectOf(name, value), operation.query));
    } else if (name === 'dry_run' && method !== 'GET') {
      if (isTrue(name, value)) request.query.dry_run = 'true';
    } else if (name === 'idempotency_key' && method === 'POST') {
      if (value !== null) request.headers['idempotency-key'] = textOf(name, value);
    } else if (Object.hasOwn(bodyFields, name)) body[name] = value;
    else unknown.push(fieldProblem(name, 'unknown_field'));
  }
  if (unknown.length > 0) throw invalidFields(unknown);
  request.path = pathOf(operation.url, params, tool.id);
  if (tool.query?.includes('per_page')) request.query.per_page = sizeOf(given.per_page);
  if (method !== 'GET') request.body = body;
  return request;
}

/** `/leads/:id` with the id of a record. No id consists of dots, which would lead to another path. */
export function pathOf(url: string, params: Arguments, id?: string): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => {
    const argument = argumentFor(name, id);
    const value = params[name];
    if (value === undefined || value === null || value === '') {
      throw invalidField(argument, 'required');
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw invalidField(argument, 'type_invalid', { expected: ['string', 'integer'] });
    }
    if (/^\.*$/.test(String(value))) throw invalidField(argument, 'invalid');
    return encodeURIComponent(value);
  });
}

function setQuery(query: ApiRequest['query'], name: string, value: unknown): void {
  if (value === null) return;
  query[name] = Array.isArray(value) ? value.map(String) : textOf(name, value);
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'object') {
    throw invalidField(name, 'type_invalid', { expected: ['string', 'number', 'boolean'] });
  }
  return String(value);
}

function objectOf(name: string, value: unknown): object {
  if (value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw invalidField(name, 'type_invalid', { expected: ['object'] });
}

/** Anything but a flag is refused: a dry run that was meant must not write. */
function isTrue(name: string, value: unknown): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false' || value === null) return false;
  throw invalidField(name, 'boolean_invalid');
}

/** A size that is no number is the API's to refuse. */
function sizeOf(asked: unknown): string {
  if (asked === undefined || asked === null) return String(pageSize.default);
  const size = Number(asked);
  return size > pageSize.max ? String(pageSize.max) : textOf('per_page', asked);
}
