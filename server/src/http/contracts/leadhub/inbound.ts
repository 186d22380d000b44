// The simplified intake for forms and no-code tools, which never creates a second lead of a person.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { DomainError } from '../../../domain/errors.ts';
import { errorResponses } from '../../api/errors.ts';
import { toDraft } from '../../api/leads/to-draft.ts';
import {
  type CaptureResponder,
  captureContextOf,
  captureIdempotency,
  sendCaptureResult,
} from '../../capture-responder.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { renderError } from './errors.ts';
import { createdResponse, duplicateResponse, inboundBody, inboundQuery } from './inbound-schema.ts';

const known = new Set(Object.keys(inboundBody.properties));

const responder: CaptureResponder<never> = {
  duplicate: 'The lead exists already.',
  renderError,
  render: ({ kind, lead }) =>
    kind === 'created'
      ? { status: 201, body: { status: 'created', lead_id: lead.number, is_duplicate: false } }
      : { status: 200, body: { status: 'duplicate', lead_id: lead.number, is_duplicate: true } },
};

/** Runs before validation, so that a foreign tenant gets 403 rather than problems of the lead. */
function checkTenant(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void) {
  const { tenant } = request.query as { tenant?: unknown };
  const { workspaceSlug } = principalOf(request);
  // The schema of the query reports a tenant that is missing or not a single text.
  if (tenant === workspaceSlug || typeof tenant !== 'string' || tenant === '') return done();
  done(
    new DomainError('forbidden', 'The API key does not belong to the workspace of this tenant.'),
  );
}

export function inboundRoute(scope: FastifyInstance, services: Services): void {
  scope.post<{ Body: Static<typeof inboundBody> }>(
    '/api/inbound/leads',
    {
      config: { scope: 'write:leads', createsLead: true },
      preValidation: checkTenant,
      schema: {
        operationId: 'receiveLead',
        summary: 'Receive a lead from a form, a webhook or a no-code tool',
        description: 'Fields that are not listed are stored as sent.',
        tags: ['Inbound'],
        querystring: inboundQuery,
        body: inboundBody,
        response: {
          200: duplicateResponse,
          201: createdResponse,
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = captureIdempotency(request, responder);
      const result = await services.captureLead<never>({
        ...captureContextOf(principalOf(request)),
        draft: toDraft(request.body, known),
        duplicates: { rule: 'fill' },
        ...(idempotency && { idempotency }),
      });
      return sendCaptureResult(request, reply, result, responder);
    },
  );
}
