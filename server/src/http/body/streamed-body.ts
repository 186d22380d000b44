// Bodies of any length, which a handler reads as they arrive. They may take longer than the time in
// which any other request has to arrive; their handlers close a connection on which nothing moves.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../../domain/errors.ts';

export const ndjson = 'application/x-ndjson';
/** Of a file as a whole. */
export const fileType = 'application/octet-stream';

const streaming = new WeakSet<Socket>();

/** Whether Node's time-out of requests does not apply to this connection. */
export const hasStream = (socket: Socket): boolean => streaming.has(socket);

/** The parser of streamed bodies: the stream itself is the body. */
export async function receiveStream(
  request: FastifyRequest,
  payload: IncomingMessage,
): Promise<IncomingMessage> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (request.routeOptions.config.streamsBody !== type) {
    throw new DomainError('unsupported_type', 'The body must be application/json.');
  }
  if (request.headers['idempotency-key'] !== undefined) {
    throw invalidField('Idempotency-Key', 'idempotency_key_of_stream');
  }
  const { socket } = payload;
  streaming.add(socket);
  payload.once('close', () => streaming.delete(socket));
  return payload;
}
