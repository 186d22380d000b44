import Type, { type TProperties } from 'typebox';
import type { Asked } from '../../../domain/events/asked.ts';
import type { Part, PartAsked } from '../../../platform/database/read-part.ts';
import { answersOf } from '../../plugins/answers.ts';
import { askedOf } from '../../plugins/asked.ts';
import { dropEmpty } from '../../plugins/drop-empty.ts';
import type { RouteWork } from '../../plugins/limit-work.ts';
import { errorAnswer } from '../errors.ts';
import { pageOf, pagingQuery } from '../paging.ts';
import { framePart, type PagingAsked, partAsked } from '../part.ts';
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
  list: (asked: Asked, query: Query, part: PartAsked, params: Params) => Promise<Part<Entry>>;
}

export function listRoute<Entry, Query = object>(
  { scope, services, style, resource }: ListMount<Entry>,
  { query = {}, description, work, list }: ListOptions<Entry, Query>,
): void {
  const { path, plural, render } = resource;
  const params = paramsOf(path);
  scope.get<{ Params: Params; Querystring: Query & PagingAsked }>(
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
          ...answersOf(errorAnswer, 401, 403, 422, 429, 500, 503),
          ...(params && answersOf(errorAnswer, 404)),
        },
      },
    },
    async (request, reply) => {
      const query = request.query as Query & PagingAsked;
      const asked = partAsked(query, request.url);
      const part = await list(askedOf(request), query, asked, request.params);
      const frame = framePart(new URL(services.publicUrl + request.url), asked, part);
      return reply.send({ data: part.items.map((entry) => render(entry, style)), ...frame });
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
