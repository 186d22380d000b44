import Type, { type TProperties } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Page, PageParams } from '../../../platform/database/paginate.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import type { RouteWork } from '../../hooks/limit-work.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { type PagingQuery, pageEnvelope, readPageParams } from '../page-cursor.ts';
import { pageResponse, pagingQuery } from '../pagination.ts';
import {
  headingOf,
  type ListMount,
  type Params,
  pascalCase,
  pathParams,
  readScopeOf,
  titled,
} from '../resource.ts';

export interface ListOptions<Entry, Query> {
  /** The parameters for filters and order. */
  query?: TProperties;
  summary?: string;
  description?: string;
  work?: RouteWork;
  list: (
    context: RequestContext,
    query: Query,
    page: PageParams,
    params: Params,
  ) => Promise<Page<Entry>>;
}

export function listRoute<Entry, Query = object>(
  { scope, services, style, resource }: ListMount<Entry>,
  options: ListOptions<Entry, Query>,
): void {
  const { path, plural, render } = resource;
  const { query = {}, summary = `List ${plural}`, description, work, list } = options;
  const params = pathParams(path);
  scope.get<{ Params: Params; Querystring: Query & PagingQuery }>(
    path,
    {
      config: { scope: readScopeOf(resource), ...(work && { work }) },
      preValidation: stripEmptyParams('cursor'),
      schema: {
        operationId: `list${pascalCase(plural)}`,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        ...(params && { params }),
        querystring: Type.Object({ ...pagingQuery, ...query }),
        response: {
          200: listResponse({ style, resource }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
          ...(params && errorResponses(404)),
        },
      },
    },
    async (request, reply) => {
      const query = request.query as Query & PagingQuery;
      const pageParams = readPageParams(query, request.url);
      const context = requestContextOf(request);
      const page = await list(context, query, pageParams, request.params);
      const envelope = pageEnvelope(new URL(services.publicUrl + request.url), pageParams, page);
      return reply.send({ data: page.items.map((entry) => render(entry, style)), ...envelope });
    },
  );
}

function listResponse<Entry>({ style, resource }: Pick<ListMount<Entry>, 'style' | 'resource'>) {
  const { path, name, plural, schema, render, sample } = resource;
  return pageResponse(titled(schema(style), name), render(sample, style), {
    path,
    description: `A page of ${plural}.`,
  });
}
