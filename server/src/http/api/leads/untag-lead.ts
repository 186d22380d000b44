import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { type LeadParams, leadParams, leadPath } from './lead-path.ts';

const params = Type.Object({
  ...leadParams.properties,
  tag: Type.String({ description: 'The name of the tag, in any case, or its id.' }),
});

export function untagLeadRoute(scope: FastifyInstance, services: Services): void {
  scope.delete<{ Params: LeadParams & { tag: string } }>(
    `${leadPath}/tags/:tag`,
    {
      config: { scope: 'write:leads' },
      schema: {
        operationId: 'removeTagFromLead',
        summary: 'Remove a tag from a lead',
        tags: ['Leads'],
        params,
        response: {
          204: Type.Null({ description: 'The lead does not have the tag.' }),
          ...errorResponses(401, 403, 404, 412, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { id, tag: name } = request.params;
      const changes = { removeTag: { name, ref: refOf(name) } };
      await updateLead(services.write, requestContextOf(request), refOf(id), changes);
      return reply.code(204).send();
    },
  );
}
