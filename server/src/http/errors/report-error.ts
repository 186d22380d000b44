import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../../domain/errors.ts';

/** Logs a defect, sets the Retry-After header, and keeps the reason for the usage of the key. */
export function reportError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: DomainError,
): void {
  if (error.code === 'internal') {
    request.log.error({ requestId: request.id, err: error.cause ?? error }, error.message);
  }
  if (request.keyUse !== null) request.keyUse.refusal = error;
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
}
