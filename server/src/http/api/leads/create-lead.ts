import type { FastifyInstance } from 'fastify';
import {
  type CaptureResponder,
  captureContextOf,
  captureIdempotency,
  sendCaptureResult,
} from '../../capture-responder.ts';
import { entityTag, principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { renameErrorFields } from '../rename-error-fields.ts';
import type { LeadFields } from './lead-fields.ts';
import type { LeadPresentation } from './presentation.ts';

export function createLeadRoute(
  scope: FastifyInstance,
  services: Services,
  { create, one, fieldAliases, renderError }: LeadPresentation,
): void {
  const responder: CaptureResponder<never> = {
    duplicate: 'The lead exists already.',
    renderError,
    render: ({ lead }) => ({ status: 201, body: one.render(lead), etag: entityTag(lead) }),
  };
  scope.post<{ Body: LeadFields }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', createsLead: true, hasETag: true },
      schema: {
        operationId: 'createLead',
        summary: 'Create a lead',
        description:
          'Fields that are not listed are stored as sent. Send an Idempotency-Key to be able to ' +
          'retry safely.',
        tags: ['Leads'],
        body: create.body,
        response: {
          201: one.response,
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = captureIdempotency(request, responder);
      const result = await services.captureLead<never>({
        ...captureContextOf(principalOf(request)),
        draft: { ...create.toDraft(request.body), requiresFields: true },
        duplicates: { rule: 'create' },
        ...(idempotency && { idempotency }),
      });
      try {
        return sendCaptureResult(request, reply, result, responder);
      } catch (error) {
        throw renameErrorFields(error, request.body, fieldAliases);
      }
    },
  );
}
