import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { listTrash, type TrashedLead } from '../../../domain/leads/trash/list-trash.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { type PagingQuery, pageEnvelope, readPageParams } from '../page-cursor.ts';
import { pageResponse, pagingQuery } from '../pagination.ts';
import { time } from '../response-schemas.ts';
import type { LeadPresentation } from './presentation.ts';

export function listTrashRoute(
  scope: FastifyInstance,
  services: Services,
  { item }: LeadPresentation,
): void {
  const render = (lead: TrashedLead) => ({
    ...item.render(lead),
    deleted_at: lead.deletedAt.toISOString(),
  });
  const schema = Type.Object(
    { ...item.schema.properties, deleted_at: time() },
    { title: 'TrashedLead' },
  );
  const example = { ...item.example, deleted_at: '2026-04-02T16:40:00.000Z' };
  scope.get<{ Querystring: PagingQuery }>(
    '/api/v1/leads/trash',
    {
      config: { scope: 'read:leads' },
      preValidation: stripEmptyParams('cursor'),
      schema: {
        operationId: 'listTrash',
        summary: 'List the leads in the trash',
        description: 'Most recently deleted first. Deleted leads stay for 30 days.',
        tags: ['Leads'],
        querystring: Type.Object(pagingQuery),
        response: {
          200: pageResponse(schema, example, {
            path: '/api/v1/leads/trash',
            description: 'A page of the trash.',
          }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const pageParams = readPageParams(request.query, request.url);
      const { workspaceId } = principalOf(request);
      const page = await listTrash(services.write, workspaceId, pageParams);
      const envelope = pageEnvelope(new URL(services.publicUrl + request.url), pageParams, page);
      return reply.send({ data: page.items.map(render), ...envelope });
    },
  );
}
