// The client's Idempotency-Key, quoted or not, and the fingerprint of what it was sent with.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../../domain/errors.ts';
import type { IdempotencyKey } from '../../domain/idempotency/idempotency-record.ts';

const longest = 255;

/** To be read before the body is changed. */
export function idempotencyOf(request: FastifyRequest): IdempotencyKey | undefined {
  const header = request.headers['idempotency-key'];
  const requesterId = request.principal?.actor.id;
  if (header === undefined || requesterId == null) return undefined;
  const text = String(header).trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  const idempotencyKey = quoted?.[1] ?? text;
  if (idempotencyKey === '' || idempotencyKey.length > longest) {
    throw invalidField(
      'Idempotency-Key',
      `The Idempotency-Key must have 1 to ${longest} characters.`,
    );
  }
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest();
  return { requesterId, idempotencyKey, fingerprint };
}
