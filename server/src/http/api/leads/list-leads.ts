import Type from 'typebox';
import { aggregateList } from '../../../domain/filters/aggregate.ts';
import { toCursor } from '../../../domain/filters/list-cursor.ts';
import type { Listing } from '../../../domain/filters/list-filter.ts';
import { leadList } from '../../../domain/leads/list/lead-list.ts';
import { listLeads } from '../../../domain/leads/list/list-leads.ts';
import type { LeadListDeps } from '../../../domain/leads/list/page-by-creation.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { workOfList } from '../../hooks/limit-work.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { aggregatesJson, aggregatesMeta } from '../aggregates.ts';
import { errorResponses } from '../errors.ts';
import { readFilterParams } from '../filter-query.ts';
import { cursorPageEnvelope, numberedPageEnvelope, pageLinks } from '../pagination.ts';
import { headingOf, titled } from '../resource.ts';
import type { LeadMount } from './lead-resource.ts';
import { archivedQuery, type ListQuery, listingOf, listQuery } from './list-query.ts';

export function listLeadsRoute(mount: LeadMount): void {
  const { scope, services, style, resource } = mount;
  const { path, showsArchived, render } = resource;
  scope.get<{ Querystring: ListQuery }>(
    path,
    {
      config: { scope: 'read:leads', work: workOfList },
      preValidation: [stripEmptyParams('cursor'), readFilterParams(['aggregate'])],
      schema: {
        operationId: 'listLeads',
        summary: 'List leads',
        description:
          'Filters combine with AND. Leads with equal sort values are ordered by number.',
        tags: headingOf(resource),
        querystring: Type.Object({
          ...listQuery.properties,
          ...(showsArchived && archivedQuery),
        }),
        response: {
          200: listResponse(mount),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { archived, ...query } = request.query;
      const listing = listingOf(showsArchived ? { ...query, archived } : query);
      const { workspaceId } = principalOf(request);
      const read = services.reads[workOfList(query)];
      const { items: leads, total, next } = await listLeads(read, workspaceId, listing);
      const url = new URL(services.publicUrl + request.url);
      const contents = {
        perPage: listing.perPage,
        shown: leads.length,
        nextCursor: next && toCursor(next, listing.selection),
      };
      const aggregates = await readAggregates(read, workspaceId, listing, query);
      const envelope =
        'page' in listing.from
          ? numberedPageEnvelope(url, listing.from.page, total, contents)
          : cursorPageEnvelope(url, total, contents);
      return reply.send({
        data: leads.map((lead) => render(lead, style)),
        meta: { ...envelope.meta, ...aggregates },
        links: envelope.links,
      });
    },
  );
}

/** Nothing unless the query asks for them. */
async function readAggregates(
  read: LeadListDeps,
  workspaceId: string,
  { selection: { filter } }: Listing,
  { aggregate = [], group_by: groupBy }: ListQuery,
) {
  if (aggregate.length === 0 && groupBy === undefined) return {};
  const request = { filter, sums: aggregate, groupBy };
  return aggregatesJson(await aggregateList(read, workspaceId, leadList, request));
}

function listResponse({ style, resource }: LeadMount) {
  const { path, name, schema, render, sample } = resource;
  const url = `https://crm.example.com${path}`;
  return Type.Object(
    { data: Type.Array(titled(schema(style), name)), meta: aggregatesMeta, links: pageLinks },
    {
      description: 'A page of leads.',
      examples: [
        {
          data: [render(sample, style)],
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
