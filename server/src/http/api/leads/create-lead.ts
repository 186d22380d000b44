import type { FastifyInstance } from 'fastify';
import { entityTag, principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import {
  type CaptureResponder,
  captureContextOf,
  idempotencyFor,
  replyCaptured,
} from '../../reply-captured.ts';
import type { Services } from '../../services.ts';
import { errorResponse } from '../errors.ts';
import { renameErrorFields } from '../rename-error-fields.ts';
import type { LeadFields } from './lead-fields.ts';
import type { LeadPresentation } from './presentation.ts';

export function createLeadRoute(
  scope: FastifyInstance,
  services: Services,
  { create, one, fieldAliases, renderError }: LeadPresentation,
): void {
  const responder: CaptureResponder<never> = {
    duplicate: 'The lead is there already.',
    renderError,
    render: ({ lead }) => ({ status: 201, body: one.render(lead), etag: entityTag(lead) }),
  };
  scope.post<{ Body: LeadFields }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', makesLead: true, hasETag: true },
      schema: {
        operationId: 'createLead',
        summary: 'Create a lead',
        description:
          'A field that is not listed here is kept as sent. Send an Idempotency-Key to be able to ' +
          'repeat the request safely.',
        tags: ['Leads'],
        body: create.body,
        response: {
          201: one.answer,
          ...sameResponse(errorResponse, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = idempotencyFor(request, responder);
      const result = await services.captureLead<never>({
        ...captureContextOf(principalOf(request)),
        draft: { ...create.toDraft(request.body), requiresFields: true },
        duplicates: { rule: 'create' },
        ...(idempotency && { idempotency }),
      });
      try {
        return replyCaptured(request, reply, result, responder);
      } catch (error) {
        throw renameErrorFields(error, request.body, fieldAliases);
      }
    },
  );
}
