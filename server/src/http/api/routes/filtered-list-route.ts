// The route of a list that filters by every field of its records, with sums and groups.
import Type, { type TObject } from 'typebox';
import { aggregateList } from '../../../domain/filters/aggregate.ts';
import { toCursor } from '../../../domain/filters/list-cursor.ts';
import type { ListFilter, Listing, ListPage } from '../../../domain/filters/list-filter.ts';
import type { ListKind } from '../../../domain/filters/list-kind.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { workOfList } from '../../hooks/limit-work.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { aggregatesJson, aggregatesMeta } from '../aggregates.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { readFilterParams } from '../filter-query.ts';
import { type ListingQuery, listingOf } from '../listing.ts';
import { cursorPageEnvelope, numberedPageEnvelope, pageLinks } from '../pagination.ts';
import { headingOf, type ListMount, pascalCase, readScopeOf, titled } from '../resource.ts';

type ListDeps = Services['read'];

export interface FilteredListOptions<Entry, Query> {
  kind: ListKind<Entry>;
  querystring: TObject;
  filterOf: (query: Query) => ListFilter;
  list: (deps: ListDeps, workspaceId: string, listing: Listing) => Promise<ListPage<Entry>>;
}

export function filteredListRoute<Entry extends { number: number }, Query extends ListingQuery>(
  mount: ListMount<Entry>,
  options: FilteredListOptions<Entry, Query>,
): void {
  const { scope, services, style, resource } = mount;
  const { path, plural, render } = resource;
  const { kind, querystring, filterOf, list } = options;
  scope.get<{ Querystring: Query }>(
    path,
    {
      config: { scope: readScopeOf(resource), work: workOfList },
      preValidation: [stripEmptyParams('cursor'), readFilterParams(['aggregate'])],
      schema: {
        operationId: `list${pascalCase(plural)}`,
        summary: `List ${plural}`,
        description: `Filters combine with AND. ${upperFirst(plural)} with equal sort values are ordered by number.`,
        tags: headingOf(resource),
        querystring,
        response: {
          200: listResponse(mount),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const query = request.query as Query;
      const filter = filterOf(query);
      const listing = listingOf(query, filter);
      const { workspaceId } = principalOf(request);
      const read = services.reads[workOfList(query)];
      const page = await list(read, workspaceId, listing);
      const shown = page.items.map(({ number }) => number);
      const aggregates = await readAggregates(read, workspaceId, {
        ...{ kind, filter, query, style, shown },
      });
      const url = new URL(services.publicUrl + request.url);
      const { meta, links } = envelopeOf(url, listing, page);
      return reply.send({
        data: page.items.map((entry) => render(entry, style)),
        meta: { ...meta, ...aggregates },
        links,
      });
    },
  );
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function envelopeOf(url: URL, listing: Listing, { items, total, next }: ListPage<unknown>) {
  const contents = {
    perPage: listing.perPage,
    shown: items.length,
    nextCursor: next && toCursor(next, listing.selection),
  };
  return 'page' in listing.from
    ? numberedPageEnvelope(url, listing.from.page, total, contents)
    : cursorPageEnvelope(url, total, contents);
}

interface AggregatesOf {
  kind: ListKind<unknown>;
  filter: ListFilter;
  query: ListingQuery;
  style: ApiStyle;
  shown: readonly number[];
}

/** Nothing unless the query asks for them. */
async function readAggregates(
  read: ListDeps,
  workspaceId: string,
  { kind, filter, query: { aggregate = [], group_by: groupBy }, style, shown }: AggregatesOf,
) {
  if (aggregate.length === 0 && groupBy === undefined) return {};
  const request = { filter, sums: aggregate, groupBy, shown };
  return aggregatesJson(await aggregateList(read, workspaceId, kind, request), style);
}

function listResponse<Entry>({ style, resource }: ListMount<Entry>) {
  const { path, name, plural, schema, render, sample } = resource;
  const url = `https://crm.example.com${path}`;
  return Type.Object(
    { data: Type.Array(titled(schema(style), name)), meta: aggregatesMeta, links: pageLinks },
    {
      description: `A page of ${plural}.`,
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
