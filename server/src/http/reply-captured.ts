// Asks for a lead to be made and answers in the words of a contract.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import type { StoredResponse } from '../domain/idempotency/idempotency-record.ts';
import type { Principal } from '../domain/keys/principal.ts';
import type { Captured, CaptureRequest, CaptureResult } from '../domain/leads/intake/capture.ts';
import type { RenderedError } from './contract-module.ts';
import { setRateLimitHeaders } from './hooks/admit.ts';
import { idempotencyOf } from './hooks/idempotency-key.ts';
import { replay } from './hooks/send-stored.ts';

export interface CaptureResponder<Outcome> {
  /** The answer to a lead that was made, or found. */
  render: (captured: Exclude<Captured<Outcome>, { kind: 'refused' }>) => {
    status: number;
    body: object;
    /** Of the record that it shows. */
    etag?: string;
  };
  renderError: (error: DomainError, requestId: string) => RenderedError;
  /** What is said of a lead that is there already. */
  duplicate: string;
}

type CaptureContext = Pick<CaptureRequest<never>, 'workspaceId' | 'key' | 'actor'>;

export function captureContextOf(principal: Principal): CaptureContext {
  const { workspaceId, keyId, counts, actor } = principal;
  return { workspaceId, key: keyId === null ? null : { id: keyId, counts }, actor };
}

/** Kept under the request's Idempotency-Key, when it has one. */
export function idempotencyFor<Outcome>(
  request: FastifyRequest,
  responder: CaptureResponder<Outcome>,
): CaptureRequest<Outcome>['idempotency'] {
  const idempotency = idempotencyOf(request);
  if (idempotency === undefined) return undefined;
  return {
    ...idempotency,
    render: (captured): StoredResponse => {
      const answer: ReturnType<typeof responder.render> =
        captured.kind === 'refused'
          ? responder.renderError(duplicateError(responder, captured.leadId), request.id)
          : responder.render(captured);
      return { ...answer, body: JSON.stringify(answer.body), etag: answer.etag ?? null };
    },
  };
}

export function replyCaptured<Outcome>(
  request: FastifyRequest,
  reply: FastifyReply,
  result: CaptureResult<Outcome>,
  responder: CaptureResponder<Outcome>,
): FastifyReply {
  if (result.window) setRateLimitHeaders(request, reply, result.window);
  switch (result.kind) {
    case 'failed':
      if (result.error.code === 'unauthorized') request.principal = null;
      throw result.error;
    case 'refused':
      throw duplicateError(responder, result.leadId);
    case 'replayed':
      return replay(reply, result.response);
    default: {
      const { status, body, etag } = responder.render(result);
      if (etag !== undefined) reply.header('etag', etag);
      return reply.code(status).send(body);
    }
  }
}

function duplicateError<Outcome>(
  responder: CaptureResponder<Outcome>,
  leadId: string,
): DomainError {
  return new DomainError('duplicate_lead', responder.duplicate, { leadId });
}
