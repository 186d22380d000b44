// The client's Idempotency-Key, quoted or not, and the fingerprint of what it was sent with.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../../domain/errors.ts';

const longest = 255;

export interface Idempotency {
  idempotencyKey: string;
  fingerprint: Buffer;
}

/** To be read before the body is changed. */
export function idempotencyOf(request: FastifyRequest): Idempotency | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
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
  return { idempotencyKey, fingerprint };
}
