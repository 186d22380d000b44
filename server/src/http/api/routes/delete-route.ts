import Type, { type TProperties } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import {
  article,
  changeScopeOf,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  pascalCase,
  pathParams,
} from '../resource.ts';

export interface DeleteOptions<Query> {
  /** Parameters, such as the record that takes over the references. */
  query?: TProperties;
  summary?: string;
  description?: string;
  /** Whether other records can prevent it. */
  conflicts?: boolean;
  remove: (context: RequestContext, ref: Ref, query: Query, params: Params) => Promise<void>;
}

export function deleteRoute<Record extends Item, Query = object>(
  { scope, resource }: Mount<Record>,
  options: DeleteOptions<Query>,
): void {
  const { name } = resource;
  const { summary = `Delete ${article(name)} ${name}`, query, description, remove } = options;
  const { conflicts = query !== undefined } = options;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}`;
  scope.delete<{ Params: Params; Querystring: Query }>(
    url,
    {
      config: { scope: changeScopeOf(resource, resource.deletesWith) },
      ...(query && { preValidation: stripEmptyParams() }),
      schema: {
        operationId: `delete${pascalCase(name)}`,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        params: pathParams(url),
        ...(query && { querystring: Type.Object(query) }),
        response: {
          204: Type.Null({ description: 'Deleted.' }),
          ...errorResponses(401, 403, 404, 412, 429, 500, 503),
          ...(conflicts && errorResponses(409)),
          ...(query && errorResponses(422)),
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
