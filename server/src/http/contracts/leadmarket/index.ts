import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { DomainError } from '../../../domain/errors.ts';
import type { Sale } from '../../../domain/market/submission.ts';
import {
  type CaptureResponder,
  captureContextOf,
  captureIdempotency,
  sendCaptureResult,
} from '../../capture-responder.ts';
import { type ContractModule, responsesOf } from '../../contract-module.ts';
import { createAdmit } from '../../hooks/admit.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { renderError } from './errors.ts';
import { fromSale, namesSeller, toDraft } from './map.ts';
import { nameMissingFields } from './name-missing-fields.ts';
import { acceptedResponse, errorResponse, submitted, submittedQuery } from './schema.ts';

export const leadmarket: ContractModule = {
  name: 'leadmarket',
  title: 'Lead market API',
  description:
    'Suppliers submit leads, which are sold to the buyers of a seller. 60 requests per minute and key.',
  sendsMethodNotAllowed: false,
  stripsNulls: false,
  renderError,
  routes: submitLeadRoute,
};

const responder: CaptureResponder<Sale> = {
  duplicate: 'Duplicate lead',
  renderError,
  render: (captured) => ({
    status: 200,
    body: fromSale(captured.lead, captured.kind === 'created' ? captured.outcome : undefined),
  }),
};

/** Adds the fields of the query that the body does not have. */
function mergeQuery(request: FastifyRequest): void {
  const { body } = request;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  if (body !== undefined && !isObject) return;
  request.body = { ...(request.query as object), ...(body as object | undefined) };
}

function submitLeadRoute(scope: FastifyInstance, services: Services): void {
  const admit = createAdmit(services.admitRequest);
  scope.post<{ Body: Static<typeof submitted> }>(
    '/api/leads',
    {
      config: {
        scope: 'write:leads',
        createsLead: true,
        readsQuery: true,
        extraErrors: ['duplicate_lead', 'no_matching_offer', 'unauthorized'],
      },
      attachValidation: true,
      preValidation: (request, _reply, done) => {
        mergeQuery(request);
        done();
      },
      schema: {
        operationId: 'submitLead',
        summary: 'Submit a new lead',
        description: 'Each field can be in the body or in the query; the body wins.',
        querystring: submittedQuery,
        body: submitted,
        response: {
          200: acceptedResponse,
          ...responsesOf(errorResponse, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { body, validationError } = request;
      if (validationError !== undefined) {
        await admit(request, reply);
        throw await request.withSlot(() =>
          nameMissingFields(services, principal, body, validationError),
        );
      }
      const idempotency = captureIdempotency(request, responder);
      const { seller, category } = body;
      if (principal.supplierId === null || !namesSeller(seller, principal)) {
        throw new DomainError(
          'unauthorized',
          'The key does not belong to a supplier of this seller.',
        );
      }
      const result = await services.submitLead({
        ...captureContextOf(principal),
        supplierId: principal.supplierId,
        category,
        draft: toDraft(body),
        ...(idempotency && { idempotency }),
      });
      return sendCaptureResult(request, reply, result, responder);
    },
  );
}
