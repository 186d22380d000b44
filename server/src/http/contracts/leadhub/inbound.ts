// The simplified way in for forms and no-code tools: a person who is there already stays one lead.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { DomainError } from '../../../domain/errors.ts';
import { errorResponse } from '../../api/errors.ts';
import { toDraft } from '../../api/leads/to-draft.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import {
  type CaptureResponder,
  captureContextOf,
  idempotencyFor,
  replyCaptured,
} from '../../reply-captured.ts';
import type { Services } from '../../services.ts';
import { renderError } from './errors.ts';
import { createdResponse, duplicateResponse, inboundBody, inboundQuery } from './inbound-schema.ts';

const known = new Set(Object.keys(inboundBody.properties));

const responder: CaptureResponder<never> = {
  duplicate: 'The lead is there already.',
  renderError,
  render: ({ kind, lead }) =>
    kind === 'created'
      ? { status: 201, body: { status: 'created', lead_id: lead.number, is_duplicate: false } }
      : { status: 200, body: { status: 'duplicate', lead_id: lead.number, is_duplicate: true } },
};

/** Whose workspace it is comes before what is wrong with the lead. */
function checkTenant(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void) {
  const { tenant } = request.query as { tenant?: unknown };
  const { workspaceSlug } = principalOf(request);
  // The schema of the query says what is wrong with a tenant that is not one text.
  if (tenant === workspaceSlug || typeof tenant !== 'string' || tenant === '') return done();
  done(
    new DomainError('forbidden', 'The API key does not belong to the workspace of this tenant.'),
  );
}

export function inboundRoute(scope: FastifyInstance, services: Services): void {
  scope.post<{ Body: Static<typeof inboundBody> }>(
    '/api/inbound/leads',
    {
      config: { scope: 'write:leads', makesLead: true },
      preValidation: checkTenant,
      schema: {
        operationId: 'receiveLead',
        summary: 'Receive a lead from a form, a webhook or a no-code tool',
        description: 'A field that is not listed here is kept as sent.',
        tags: ['Inbound'],
        querystring: inboundQuery,
        body: inboundBody,
        response: {
          200: duplicateResponse,
          201: createdResponse,
          ...sameResponse(errorResponse, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = idempotencyFor(request, responder);
      const result = await services.captureLead<never>({
        ...captureContextOf(principalOf(request)),
        draft: toDraft(request.body, known),
        duplicates: { rule: 'fill' },
        ...(idempotency && { idempotency }),
      });
      return replyCaptured(request, reply, result, responder);
    },
  );
}
