import Type, { type TProperties } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { refOf } from '../../record-id.ts';
import { errorResponse } from '../errors.ts';
import {
  article,
  camel,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface DeleteOptions<Query> {
  /** What has to be said with it, such as where the records go that refer to this one. */
  query?: TProperties;
  description?: string;
  /** Whether it can be refused for what else is there. */
  conflicts?: boolean;
  remove: (asked: RequestContext, ref: Ref, query: Query, params: Params) => Promise<void>;
}

export function deleteRoute<Record extends Item, Query = object>(
  { scope, resource }: Mount<Record>,
  { query, description, conflicts = query !== undefined, remove }: DeleteOptions<Query>,
): void {
  const { name } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}`;
  scope.delete<{ Params: Params; Querystring: Query }>(
    url,
    {
      config: { scope: `${resource.deletesWith}:${resource.scope}` },
      ...(query && { preValidation: dropEmpty() }),
      schema: {
        operationId: `delete${camel(name)}`,
        summary: `Delete ${article(name)} ${name}`,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        params: paramsOf(url),
        ...(query && { querystring: Type.Object(query) }),
        response: {
          204: Type.Null({ description: 'It is gone.' }),
          ...sameResponse(errorResponse, 401, 403, 404, 412, 429, 500, 503),
          ...(conflicts && sameResponse(errorResponse, 409)),
          ...(query && sameResponse(errorResponse, 422)),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      await remove(requestContextOf(request), ref, request.query as Query, request.params);
      return reply.code(204).send();
    },
  );
}
