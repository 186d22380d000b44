import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { leadHistory } from '../../../domain/leads/activity/lead-history.ts';
import { getLead } from '../../../domain/leads/get-lead.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { entityTag, principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { type LeadParams, leadParams, leadPath } from './lead-path.ts';
import { archivedQuery, isOn } from './list-query.ts';
import type { LeadPresentation } from './presentation.ts';

export function showLeadRoute(
  scope: FastifyInstance,
  services: Services,
  { one, withHistory, showsArchived }: LeadPresentation,
): void {
  scope.get<{ Params: LeadParams; Querystring: { archived?: string } }>(
    leadPath,
    {
      config: { scope: 'read:leads', hasETag: true },
      preValidation: stripEmptyParams(),
      schema: {
        operationId: 'getLead',
        summary: 'Get a lead',
        tags: ['Leads'],
        params: leadParams,
        ...(showsArchived && { querystring: Type.Object(archivedQuery) }),
        response: {
          200: withHistory?.response ?? one.response,
          ...errorResponses(401, 403, 404, 429, 500, 503),
          ...(showsArchived && errorResponses(422)),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const archived = showsArchived && isOn(request.query.archived);
      const lead = await getLead(services.read, workspaceId, refOf(request.params.id), {
        archived,
      });
      reply.header('etag', entityTag(lead));
      if (withHistory === undefined) return reply.send(one.render(lead));
      const history = await leadHistory(services.read, workspaceId, lead);
      return reply.send(withHistory.render(lead, history));
    },
  );
}
