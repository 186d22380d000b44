// Renders an error in the shape of its contract. It first counts a request with a valid key, if that
// was not done yet, so that every response has the rate-limit headers.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../../domain/errors.ts';
import { closeIfUnread } from '../body/receive-body.ts';
import type { ContractModule } from '../contract-module.ts';
import { reportError } from './report-error.ts';
import { toDomainError } from './to-domain-error.ts';

export type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export function createErrorHandler(contract: Pick<ContractModule, 'renderError'>, admit: Admit) {
  return async (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const error = await afterCounting(toDomainError(thrown), request, reply, admit);
    reportError(request, reply, error);
    if (error.code === 'unavailable' && error.cause instanceof Error) logThrottled(request, error);
    closeIfUnread(request, reply);
    const { status, body } = contract.renderError(error, request.id);
    return reply
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(body);
  };
}

const logIntervalMs = 1_000;
let loggedAt = 0;

/** Many requests fail for the same reason, so one line a second is enough. */
function logThrottled(request: FastifyRequest, error: DomainError): void {
  const now = Date.now();
  if (now - loggedAt < logIntervalMs) return;
  loggedAt = now;
  const { message: reason } = error.cause as Error;
  request.log.warn({ requestId: request.id, reason }, error.message);
}

async function afterCounting(
  error: DomainError,
  request: FastifyRequest,
  reply: FastifyReply,
  admit: Admit,
): Promise<DomainError> {
  if (request.principal === null || request.window !== null || error.code === 'unavailable') {
    return error;
  }
  try {
    await admit(request, reply);
    return error;
  } catch (refusal) {
    return toDomainError(refusal);
  }
}
