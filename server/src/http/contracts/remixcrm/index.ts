import type { FastifyInstance } from 'fastify';
import type { Captured } from '../../../domain/leads/intake/capture.ts';
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
import { createdResponse, createLeadBody, errorResponse } from './schema.ts';

export const remixcrm: ContractModule = {
  name: 'remixcrm',
  title: 'RemixCRM lead API',
  description: 'Creates leads from any external source. 100 leads per hour and workspace.',
  sendsMethodNotAllowed: false,
  stripsNulls: false,
  renderError,
  routes: createLeadRoute,
};

function createLeadRoute(scope: FastifyInstance, services: Services): void {
  const responder: CaptureResponder<never> = {
    duplicate: 'The lead exists already.',
    renderError,
    render: (captured: Exclude<Captured<never>, { kind: 'refused' }>) => ({
      status: 201,
      body: fromLead(captured.lead, services.publicUrl),
    }),
  };
  scope.post<{ Body: Parameters<typeof toDraft>[0] }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', createsLead: true },
      schema: {
        operationId: 'createLead',
        summary: 'Create a lead',
        body: createLeadBody,
        response: {
          201: createdResponse,
          ...responsesOf(errorResponse, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = captureIdempotency(request, responder);
      const result = await services.captureLead<never>({
        ...captureContextOf(principalOf(request)),
        draft: toDraft(request.body),
        duplicates: { rule: 'create' },
        ...(idempotency && { idempotency }),
      });
      return sendCaptureResult(request, reply, result, responder);
    },
  );
}
