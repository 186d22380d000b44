import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { deleteLead } from '../../../domain/leads/trash/delete-lead.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { type LeadParams, leadParams, leadPath } from './lead-path.ts';
import type { LeadPresentation } from './presentation.ts';

export function deleteLeadRoute(
  scope: FastifyInstance,
  services: Services,
  { showsArchived }: LeadPresentation,
): void {
  scope.delete<{ Params: LeadParams }>(
    leadPath,
    {
      config: { scope: 'delete:leads' },
      schema: {
        operationId: 'deleteLead',
        summary: showsArchived ? 'Archive a lead' : 'Delete a lead',
        description: showsArchived
          ? 'Removes the lead from lists; archived=true still finds it.'
          : 'Moves the lead to the trash, where it stays for 30 days.',
        tags: ['Leads'],
        params: leadParams,
        response: {
          204: Type.Null({ description: 'Deleted.' }),
          ...errorResponses(401, 403, 404, 412, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      await deleteLead(services.write, requestContextOf(request), refOf(request.params.id));
      return reply.code(204).send();
    },
  );
}
