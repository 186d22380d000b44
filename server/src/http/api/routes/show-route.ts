import Type, { type TProperties } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import {
  article,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  pascalCase,
  pathParams,
  readScopeOf,
  recordResponse,
} from '../resource.ts';

export interface ShowOptions<Record extends Item, Query = object> {
  query?: TProperties;
  show: (context: RequestContext, ref: Ref, params: Params, query: Query) => Promise<Record>;
}

export function showRoute<Record extends Item, Query = object>(
  mount: Mount<Record>,
  { query, show }: ShowOptions<Record, Query>,
): void {
  const { scope, style, resource } = mount;
  const { name, render } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}`;
  scope.get<{ Params: Params; Querystring: Query }>(
    url,
    {
      config: { scope: readScopeOf(resource), hasETag: true },
      ...(query && { preValidation: stripEmptyParams() }),
      schema: {
        operationId: `get${pascalCase(name)}`,
        summary: `Get ${article(name)} ${name}`,
        tags: headingOf(resource),
        params: pathParams(url),
        ...(query && { querystring: Type.Object(query) }),
        response: {
          200: recordResponse(mount),
          ...errorResponses(401, 403, 404, 429, 500, 503),
          ...(query && errorResponses(422)),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      const record = await show(
        requestContextOf(request),
        ref,
        request.params,
        request.query as Query,
      );
      return reply.header('etag', entityTag(record)).send(style.wrap(render(record, style)));
    },
  );
}
