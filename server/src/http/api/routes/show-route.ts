import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
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
  readingScope,
  recordResponse,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface ShowOptions<Record extends Item> {
  show: (asked: RequestContext, ref: Ref, params: Params) => Promise<Record>;
}

export function showRoute<Record extends Item>(
  mount: Mount<Record>,
  { show }: ShowOptions<Record>,
): void {
  const { scope, style, resource } = mount;
  const { name, render } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}`;
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: readingScope(resource), hasETag: true },
      schema: {
        operationId: `get${camel(name)}`,
        summary: `Get ${article(name)} ${name}`,
        tags: headingOf(resource),
        params: paramsOf(url),
        response: {
          200: recordResponse(mount),
          ...sameResponse(errorResponse, 401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      const record = await show(requestContextOf(request), ref, request.params);
      return reply.header('etag', entityTag(record)).send(style.one(render(record, style)));
    },
  );
}
