import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../../domain/keys/principal.ts';
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
import { createLeadBody, errorAnswer, leadAnswer } from './schema.ts';

export const snapcrm: ContractModule = {
  name: 'snapcrm',
  title: 'SnapCRM lead API',
  description:
    'Adds leads from your own apps, scripts and integrations. 200 requests a minute and key.',
  tellsMethods: false,
  passesNulls: false,
  renderError,
  routes: createLeadRoute,
};

const wordsFor = (owner: Principal['owner']): CaptureWords<never> => ({
  duplicate: 'A lead with the same email or name already exists in your account.',
  renderError,
  render: (captured) => ({ status: 201, body: fromLead(captured.lead, owner) }),
});

function createLeadRoute(scope: FastifyInstance, services: Services): void {
  scope.post<{ Body: Parameters<typeof toDraft>[0] }>(
    '/api/v1/leads',
    {
      config: { scope: 'write:leads', makesLead: true, refuses: ['duplicate_lead'] },
      schema: {
        operationId: 'createLead',
        summary: 'Add a lead',
        body: createLeadBody,
        response: {
          201: leadAnswer,
          ...answersOf(errorAnswer, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const words = wordsFor(principal.owner);
      const remember = rememberFor(request, words);
      const result = await services.captureLead<never>({
        ...askedBy(principal),
        draft: toDraft(request.body),
        duplicates: { rule: 'refuse', match: ['email', 'name'] },
        ...(remember && { remember }),
      });
      return replyCaptured(request, reply, result, words);
    },
  );
}
