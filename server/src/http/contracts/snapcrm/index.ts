import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../../domain/keys/principal.ts';
import {
  type CaptureResponder,
  captureContextOf,
  captureIdempotency,
  sendCaptureResult,
} from '../../capture-responder.ts';
import { type ContractModule, responsesOf } from '../../contract-module.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { renderError } from './errors.ts';
import { fromLead, toDraft } from './map.ts';
import { createLeadBody, errorResponse, leadResponse } from './schema.ts';

export const snapcrm: ContractModule = {
  name: 'snapcrm',
  title: 'SnapCRM lead API',
  description:
    'Adds leads from your own apps, scripts and integrations. 200 requests per minute and key.',
  sendsMethodNotAllowed: false,
  stripsNulls: false,
  renderError,
  routes: createLeadRoute,
};

const responderFor = (owner: Principal['owner']): CaptureResponder<never> => ({
  duplicate: 'A lead with the same email or name already exists in your account.',
  renderError,
  render: (captured) => ({ status: 201, body: fromLead(captured.lead, owner) }),
});

function createLeadRoute(scope: FastifyInstance, services: Services): void {
  scope.post<{ Body: Parameters<typeof toDraft>[0] }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', createsLead: true, extraErrors: ['duplicate_lead'] },
      schema: {
        operationId: 'createLead',
        summary: 'Add a lead',
        body: createLeadBody,
        response: {
          201: leadResponse,
          ...responsesOf(errorResponse, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const responder = responderFor(principal.owner);
      const idempotency = captureIdempotency(request, responder);
      const result = await services.captureLead<never>({
        ...captureContextOf(principal),
        draft: toDraft(request.body),
        duplicates: { rule: 'refuse', match: ['email', 'name'] },
        ...(idempotency && { idempotency }),
      });
      return sendCaptureResult(request, reply, result, responder);
    },
  );
}
