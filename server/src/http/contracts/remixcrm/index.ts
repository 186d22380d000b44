import type { FastifyInstance } from 'fastify';
import type { Captured } from '../../../domain/leads/intake/capture.ts';
import type { ContractModule } from '../../contract-module.ts';
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
import { fromLead, toDraft } from './map.ts';
import { createdAnswer, createLeadBody, errorAnswer } from './schema.ts';

export const remixcrm: ContractModule = {
  name: 'remixcrm',
  title: 'RemixCRM lead API',
  description: 'Creates leads from any external source. 100 leads an hour and workspace.',
  tellsMethods: false,
  passesNulls: false,
  renderError,
  routes: createLeadRoute,
};

function createLeadRoute(scope: FastifyInstance, services: Services): void {
  const words: CaptureWords<never> = {
    duplicate: 'The lead is there already.',
    renderError,
    render: (captured: Exclude<Captured<never>, { kind: 'refused' }>) => ({
      status: 201,
      body: fromLead(captured.lead, services.publicUrl),
    }),
  };
  scope.post<{ Body: Parameters<typeof toDraft>[0] }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', makesLead: true },
      schema: {
        operationId: 'createLead',
        summary: 'Create a lead',
        body: createLeadBody,
        response: {
          201: createdAnswer,
          ...answersOf(errorAnswer, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const remember = rememberFor(request, words);
      const result = await services.captureLead<never>({
        ...askedBy(principalOf(request)),
        draft: toDraft(request.body),
        duplicates: { rule: 'create' },
        ...(remember && { remember }),
      });
      return replyCaptured(request, reply, result, words);
    },
  );
}
