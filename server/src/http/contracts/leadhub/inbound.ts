// The simplified way in for forms and no-code tools: a person who is there already stays one lead.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { DomainError } from '../../../domain/errors.ts';
import { errorAnswer } from '../../api/errors.ts';
import { toDraft } from '../../api/leads/to-draft.ts';
import { answersOf } from '../../plugins/answers.ts';
import {
  askedBy,
  type CaptureWords,
  principalOf,
  rememberFor,
  replyCaptured,
} from '../../plugins/capture-reply.ts';
import type { Services } from '../../services.ts';
import { renderError } from './errors.ts';
import { createdAnswer, duplicateAnswer, inboundBody, inboundQuery } from './inbound-schema.ts';

const known = new Set(Object.keys(inboundBody.properties));

const words: CaptureWords<never> = {
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
          200: duplicateAnswer,
          201: createdAnswer,
          ...answersOf(errorAnswer, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const remember = rememberFor(request, words);
      const result = await services.captureLead<never>({
        ...askedBy(principalOf(request)),
        draft: toDraft(request.body, known),
        duplicates: { rule: 'fill' },
        ...(remember && { remember }),
      });
      return replyCaptured(request, reply, result, words);
    },
  );
}
