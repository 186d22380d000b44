// A response that is stored, or about to be, is sent to the letter.
import type { FastifyReply } from 'fastify';
import type { StoredResponse } from '../../domain/idempotency/idempotency-record.ts';

export function sendStored(
  reply: FastifyReply,
  { status, body, etag }: StoredResponse,
): FastifyReply {
  if (etag !== null) reply.header('etag', etag);
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((stored: string) => stored)
    .send(body);
}

export function replay(reply: FastifyReply, stored: StoredResponse): FastifyReply {
  return sendStored(reply.header('idempotency-replayed', 'true'), stored);
}
