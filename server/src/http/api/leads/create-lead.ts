import type { FastifyInstance } from 'fastify';
import { answersOf } from '../../plugins/answers.ts';
import { entityTag } from '../../plugins/asked.ts';
import {
  askedBy,
  type CaptureWords,
  principalOf,
  rememberFor,
  replyCaptured,
} from '../../plugins/capture-reply.ts';
import type { Services } from '../../services.ts';
import { asNamed } from '../as-named.ts';
import { errorAnswer } from '../errors.ts';
import type { LeadFields } from './lead-fields.ts';
import type { LeadPresentation } from './presentation.ts';

export function createLeadRoute(
  scope: FastifyInstance,
  services: Services,
  { create, one, otherNames, renderError }: LeadPresentation,
): void {
  const words: CaptureWords<never> = {
    duplicate: 'The lead is there already.',
    renderError,
    render: ({ lead }) => ({ status: 201, body: one.render(lead), etag: entityTag(lead) }),
  };
  scope.post<{ Body: LeadFields }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', makesLead: true, tellsVersion: true },
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
          ...answersOf(errorAnswer, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const remember = rememberFor(request, words);
      const result = await services.captureLead<never>({
        ...askedBy(principalOf(request)),
        draft: { ...create.toDraft(request.body), requiresFields: true },
        duplicates: { rule: 'create' },
        ...(remember && { remember }),
      });
      try {
        return replyCaptured(request, reply, result, words);
      } catch (error) {
        throw asNamed(error, request.body, otherNames);
      }
    },
  );
}
