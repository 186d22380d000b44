import Type, { type TProperties } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Page, PageParams } from '../../../platform/database/paginate.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import type { RouteWork } from '../../hooks/limit-work.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { errorResponse } from '../errors.ts';
import { framePage, type PagingQuery, pageParamsOf } from '../page.ts';
import { pageOf, pagingQuery } from '../paging.ts';
import {
  camel,
  headingOf,
  type ListMount,
  type Params,
  readingScope,
  titled,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface ListOptions<Entry, Query> {
  /** What the list can be filtered and sorted by. */
  query?: TProperties;
  description?: string;
  work?: RouteWork;
  list: (
    asked: RequestContext,
    query: Query,
    page: PageParams,
    params: Params,
  ) => Promise<Page<Entry>>;
}

export function listRoute<Entry, Query = object>(
  { scope, services, style, resource }: ListMount<Entry>,
  { query = {}, description, work, list }: ListOptions<Entry, Query>,
): void {
  const { path, plural, render } = resource;
  const params = paramsOf(path);
  scope.get<{ Params: Params; Querystring: Query & PagingQuery }>(
    path,
    {
      config: { scope: readingScope(resource), ...(work && { work }) },
      preValidation: dropEmpty('cursor'),
      schema: {
        operationId: `list${camel(plural)}`,
        summary: `List ${plural}`,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        ...(params && { params }),
        querystring: Type.Object({ ...pagingQuery, ...query }),
        response: {
          200: pageAnswer({ style, resource }),
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
          ...(params && sameResponse(errorResponse, 404)),
        },
      },
    },
    async (request, reply) => {
      const query = request.query as Query & PagingQuery;
      const asked = pageParamsOf(query, request.url);
      const page = await list(requestContextOf(request), query, asked, request.params);
      const frame = framePage(new URL(services.publicUrl + request.url), asked, page);
      return reply.send({ data: page.items.map((entry) => render(entry, style)), ...frame });
    },
  );
}

function pageAnswer<Entry>({ style, resource }: Pick<ListMount<Entry>, 'style' | 'resource'>) {
  const { path, name, plural, schema, render, sample } = resource;
  return pageOf(titled(schema(style), name), render(sample, style), {
    path,
    description: `A page of ${plural}.`,
  });
}
