import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
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

export interface ShowOptions<Record extends Item> {
  show: (context: RequestContext, ref: Ref, params: Params) => Promise<Record>;
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
      config: { scope: readScopeOf(resource), hasETag: true },
      schema: {
        operationId: `get${pascalCase(name)}`,
        summary: `Get ${article(name)} ${name}`,
        tags: headingOf(resource),
        params: pathParams(url),
        response: {
          200: recordResponse(mount),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      const record = await show(requestContextOf(request), ref, request.params);
      return reply.header('etag', entityTag(record)).send(style.wrap(render(record, style)));
    },
  );
}
