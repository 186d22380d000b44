// Checks a response against the document of its operation.
import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { codesMatch } from '../error-shape.ts';
import {
  type Document,
  dryRunType,
  isStream,
  type Judge,
  judgeOf,
  type Operation,
} from './documents.ts';

export type CheckResponse = (operation: Operation, response: LightMyRequestResponse) => void;

/** Checks the status, the headers, the content type and the schema of the body. */
export function createCheckResponse(
  document: Document,
  judge: Judge = judgeOf(document),
): CheckResponse {
  const known = Object.keys(document.components.headers as object);

  return (operation, response) => {
    const { method, path, described } = operation;
    const { statusCode, body } = response;
    const context = `${method} ${path}: ${statusCode} ${body.slice(0, 300)}`;
    const declared = described.responses[statusCode];
    assert.ok(declared, `${context} is not declared`);

    for (const name of known) {
      const sent = response.headers[name.toLowerCase()];
      const isDeclared = Object.hasOwn(declared.headers ?? {}, name);
      if (sent !== undefined) assert.ok(isDeclared, `${context}: ${name} is not declared`);
      else if (isDeclared) assert.ok(mayBeAbsent(response, name), `${context}: ${name} is missing`);
    }
    if (declared.content === undefined) {
      assert.equal(body, '', context);
      return;
    }
    const type = String(response.headers['content-type']).split(';')[0] ?? '';
    assert.ok(Object.hasOwn(declared.content, type), `${context}: ${type} is not declared`);
    if ((isStream(operation) && statusCode === 200) || type === 'text/csv') return;
    const where = ['paths', path, method.toLowerCase(), 'responses', String(statusCode)];
    // A response of lines describes one of them.
    const value = type === 'application/x-ndjson' ? JSON.parse(body) : response.json();
    const error = judge([...where, 'content', type, 'schema'], value);
    assert.equal(error, null, context);
    if (type !== 'application/json') return;
    const { errors = {}, error_codes: codes = {} } = response.json() ?? {};
    const { contract } = operation;
    if (contract === 'leadhub' || contract === 'crmleadpro') {
      assert.ok(codesMatch(errors, codes), `${context}: each error has its code`);
    }
  };
}

/** Headers that a status has only in some cases. */
function mayBeAbsent({ statusCode, headers }: LightMyRequestResponse, name: string): boolean {
  if (name === 'Idempotency-Replayed') return true;
  // A request that changed nothing has no cause.
  if (name === 'X-Cause-Id') return true;
  // A dry run leaves no record behind.
  if (name === 'ETag') return String(headers['content-type']).startsWith(dryRunType);
  // Only a conflict with a request in flight is temporary.
  if (name === 'Retry-After' && statusCode === 409) return true;
  // Some 401, 403 and 500 occur before the request counts: plain HTTP, a broken database, a valid
  // key for another seller than that of the body.
  const isCounted = headers['x-ratelimit-limit'] !== undefined;
  return name.startsWith('X-RateLimit-') && [401, 403, 500].includes(statusCode) && !isCounted;
}
