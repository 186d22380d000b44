// Whether an answer is one that the document of its operation tells of.
import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { type Document, judgeOf, type Operation } from './documents.ts';
import { isEndless } from './setting.ts';

export type CheckAnswer = (operation: Operation, answer: LightMyRequestResponse) => void;

/** Its status is declared, and so are its headers, its type and the form of its body. */
export function createCheckAnswer(document: Document): CheckAnswer {
  const judge = judgeOf(document);
  const known = Object.keys(document.components.headers as object);

  return (operation, answer) => {
    const { method, path, described } = operation;
    const { statusCode, body } = answer;
    const place = `${method} ${path}: ${statusCode} ${body.slice(0, 300)}`;
    const declared = described.responses[statusCode];
    assert.ok(declared, `${place} is not declared`);

    for (const name of known) {
      const sent = answer.headers[name.toLowerCase()];
      const isDeclared = Object.hasOwn(declared.headers ?? {}, name);
      if (sent !== undefined) assert.ok(isDeclared, `${place}: ${name} is not declared`);
      else if (isDeclared) assert.ok(mayLack(answer, name), `${place}: ${name} is not there`);
    }
    if (declared.content === undefined) {
      assert.equal(body, '', place);
      return;
    }
    const type =
      isEndless(operation) && statusCode === 200 ? 'text/event-stream' : 'application/json';
    assert.ok(String(answer.headers['content-type']).startsWith(type), place);
    if (type !== 'application/json') return;
    const where = ['paths', path, method.toLowerCase(), 'responses', String(statusCode)];
    const trouble = judge([...where, 'content', 'application/json', 'schema'], answer.json());
    assert.equal(trouble, null, place);
  };
}

/** Headers that an answer of a status has in some cases only. */
function mayLack({ statusCode, headers }: LightMyRequestResponse, name: string): boolean {
  if (name === 'Idempotency-Replayed') return true;
  // Only a conflict with a request that still runs goes by with time.
  if (name === 'Retry-After' && statusCode === 409) return true;
  // Not every 401, 403 and 500 comes after the request was counted: plain HTTP, a broken database,
  // a key that is valid, but not for the seller that the body names.
  const isCounted = headers['x-ratelimit-limit'] !== undefined;
  return name.startsWith('X-RateLimit-') && [401, 403, 500].includes(statusCode) && !isCounted;
}
