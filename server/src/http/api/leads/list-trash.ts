import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { listTrash, type TrashedLead } from '../../../domain/leads/trash/list-trash.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import type { Services } from '../../services.ts';
import { errorResponse } from '../errors.ts';
import { framePage, type PagingQuery, pageParamsOf } from '../page.ts';
import { pageOf, pagingQuery } from '../paging.ts';
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
      preValidation: dropEmpty('cursor'),
      schema: {
        operationId: 'listTrash',
        summary: 'List the leads in the trash',
        description: 'Those deleted last come first. They are kept for 30 days.',
        tags: ['Leads'],
        querystring: Type.Object(pagingQuery),
        response: {
          200: pageOf(schema, example, {
            path: '/api/v1/leads/trash',
            description: 'A page of the trash.',
          }),
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const asked = pageParamsOf(request.query, request.url);
      const { workspaceId } = principalOf(request);
      const part = await listTrash(services.write, workspaceId, asked);
      const frame = framePage(new URL(services.publicUrl + request.url), asked, part);
      return reply.send({ data: part.items.map(render), ...frame });
    },
  );
}
