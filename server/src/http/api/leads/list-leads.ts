import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { toCursor } from '../../../domain/leads/list/lead-cursor.ts';
import { listLeads } from '../../../domain/leads/list/list-leads.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import { nestQuery } from '../../body/nest-query.ts';
import { workOfList } from '../../hooks/limit-work.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import type { Services } from '../../services.ts';
import { errorResponse } from '../errors.ts';
import { frameCursorPage, frameNumberedPage, pageLinks, pageMeta } from '../paging.ts';
import { archivedQuery, type ListQuery, listingOf, listQuery } from './list-query.ts';
import type { LeadPresentation } from './presentation.ts';

export function listLeadsRoute(
  scope: FastifyInstance,
  services: Services,
  { item, showsArchived }: LeadPresentation,
): void {
  scope.get<{ Querystring: ListQuery }>(
    '/api/v1/leads',
    {
      config: { scope: 'read:leads', work: workOfList },
      preValidation: [dropEmpty('cursor'), nestQuery('custom_fields')],
      schema: {
        operationId: 'listLeads',
        summary: 'List leads',
        description: 'Filters combine with AND. Leads that sort the same stand by their number.',
        tags: ['Leads'],
        querystring: Type.Object({
          ...listQuery.properties,
          ...(showsArchived && archivedQuery),
        }),
        response: {
          200: pageAnswer(item),
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { archived, ...query } = request.query;
      const listing = listingOf(showsArchived ? { ...query, archived } : query);
      const { workspaceId } = principalOf(request);
      const read = services.reads[workOfList(query)];
      const { leads, total, next } = await listLeads(read, workspaceId, listing);
      const url = new URL(services.publicUrl + request.url);
      const part = {
        perPage: listing.perPage,
        shown: leads.length,
        nextCursor: next && toCursor(next, listing.selection),
      };
      const frame =
        'page' in listing.from
          ? frameNumberedPage(url, listing.from.page, total, part)
          : frameCursorPage(url, total, part);
      return reply.send({ data: leads.map(item.render), ...frame });
    },
  );
}

function pageAnswer({ schema, example }: LeadPresentation['item']) {
  const url = 'https://crm.example.com/api/v1/leads';
  return Type.Object(
    { data: Type.Array(schema), meta: pageMeta, links: pageLinks },
    {
      description: 'A page of leads.',
      examples: [
        {
          data: [example],
          meta: {
            current_page: 1,
            last_page: 5,
            per_page: 15,
            total: 73,
            from: 1,
            to: 15,
            next_cursor: 'WyIyMDI2LTAzLTI4VDA5OjE1OjAwLjAwMDAwMFoiLDE4MjgsIm1WOFdKdz09Il0',
          },
          links: {
            first: `${url}?page=1`,
            last: `${url}?page=5`,
            prev: null,
            next: `${url}?page=2`,
            self: `${url}?page=1`,
          },
        },
      ],
    },
  );
}
