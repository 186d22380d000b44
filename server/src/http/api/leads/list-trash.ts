import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { listTrash, type TrashedLead } from '../../../domain/leads/trash/list-trash.ts';
import { answersOf } from '../../plugins/answers.ts';
import { principalOf } from '../../plugins/capture-reply.ts';
import { dropEmpty } from '../../plugins/drop-empty.ts';
import type { Services } from '../../services.ts';
import { time } from '../answer-schemas.ts';
import { errorAnswer } from '../errors.ts';
import { pageOf, pagingQuery } from '../paging.ts';
import { framePart, type PagingAsked, partAsked } from '../part.ts';
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
  scope.get<{ Querystring: PagingAsked }>(
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
          ...answersOf(errorAnswer, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const asked = partAsked(request.query, request.url);
      const { workspaceId } = principalOf(request);
      const part = await listTrash(services.write, workspaceId, asked);
      const frame = framePart(new URL(services.publicUrl + request.url), asked, part);
      return reply.send({ data: part.items.map(render), ...frame });
    },
  );
}
