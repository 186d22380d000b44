import Type, { type TProperties } from 'typebox';
import type { Ref } from '../../../domain/catalog/catalog.ts';
import type { Asked } from '../../../domain/events/asked.ts';
import { answersOf } from '../../plugins/answers.ts';
import { askedOf } from '../../plugins/asked.ts';
import { dropEmpty } from '../../plugins/drop-empty.ts';
import { refOf } from '../../plugins/record-id.ts';
import { errorAnswer } from '../errors.ts';
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
  remove: (asked: Asked, ref: Ref, query: Query, params: Params) => Promise<void>;
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
          ...answersOf(errorAnswer, 401, 403, 404, 412, 429, 500, 503),
          ...(conflicts && answersOf(errorAnswer, 409)),
          ...(query && answersOf(errorAnswer, 422)),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      await remove(askedOf(request), ref, request.query as Query, request.params);
      return reply.code(204).send();
    },
  );
}
