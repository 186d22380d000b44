// An operation on one lead that is more than an update of its fields; responds with the lead.
import type { FastifyInstance } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { ChangeRequest } from '../../../domain/events/request-context.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { respondWithChange } from '../routes/respond.ts';
import { type LeadParams, leadParams, leadPath } from './lead-path.ts';
import type { LeadPresentation } from './presentation.ts';

export interface LeadAction<Body extends TSchema> {
  /** The last segment of the path: `star` for POST /leads/{id}/star. */
  action: string;
  /** Where it differs from the action with `Lead`: `starLead`. */
  operationId?: string;
  summary: string;
  description?: string;
  body?: Body;
  run: (request: ChangeRequest<Lead>, ref: Ref, body: Static<Body>) => Promise<Lead>;
}

export function leadAction<Body extends TSchema>(
  scope: FastifyInstance,
  { one }: LeadPresentation,
  { action, operationId, summary, description, body, run }: LeadAction<Body>,
): void {
  scope.post<{ Params: LeadParams; Body: Static<Body> }>(
    `${leadPath}/${action}`,
    {
      config: { scope: 'write:leads', hasETag: true },
      schema: {
        operationId: operationId ?? `${action}Lead`,
        summary,
        ...(description !== undefined && { description }),
        tags: ['Leads'],
        params: leadParams,
        ...(body && { body }),
        response: {
          200: one.response,
          ...errorResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<Lead>(request, reply, {
        status: 200,
        run: (context) => run(context, refOf(request.params.id), request.body as Static<Body>),
        present: (lead) => ({ version: lead.version, body: one.render(lead) }),
      }),
  );
}
