// Turns the result of capturing a lead into a response of a contract.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import type { StoredResponse } from '../domain/idempotency/idempotency-record.ts';
import type { Principal } from '../domain/keys/principal.ts';
import type { Captured, CaptureRequest, CaptureResult } from '../domain/leads/intake/capture.ts';
import type { RenderedError } from './contract-module.ts';
import { setRateLimitHeaders } from './hooks/admit.ts';
import { readIdempotencyKey, replay } from './hooks/idempotency.ts';

export interface CaptureResponder<Outcome> {
  /** The response for a lead that was created or found. */
  render: (captured: Exclude<Captured<Outcome>, { kind: 'refused' }>) => {
    status: number;
    body: object;
    /** Of the record in the response. */
    etag?: string;
  };
  renderError: (error: DomainError, requestId: string) => RenderedError;
  /** The error message for a duplicate lead. */
  duplicate: string;
}

type CaptureContext = Pick<CaptureRequest<never>, 'workspaceId' | 'key' | 'actor'>;

export function captureContextOf(principal: Principal): CaptureContext {
  const { workspaceId, keyId, counts, actor } = principal;
  return { workspaceId, key: keyId === null ? null : { id: keyId, counts }, actor };
}

/** Stores the response under the request's Idempotency-Key, if it has one. */
export function captureIdempotency<Outcome>(
  request: FastifyRequest,
  responder: CaptureResponder<Outcome>,
): CaptureRequest<Outcome>['idempotency'] {
  const key = readIdempotencyKey(request);
  if (key === undefined) return undefined;
  return {
    ...key,
    render: (captured): StoredResponse => {
      const response: ReturnType<typeof responder.render> =
        captured.kind === 'refused'
          ? responder.renderError(duplicateError(responder, captured.leadId), request.id)
          : responder.render(captured);
      const { causeId } = request;
      return {
        ...response,
        body: JSON.stringify(response.body),
        etag: response.etag ?? null,
        causeId,
      };
    },
  };
}

export function sendCaptureResult<Outcome>(
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
