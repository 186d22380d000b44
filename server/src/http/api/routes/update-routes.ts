import type { Static, TSchema } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { refOf } from '../../record-id.ts';
import { errorResponse } from '../errors.ts';
import {
  article,
  bodyLimitOf,
  camel,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  recordResponse,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface UpdateOptions<Record extends Item, Body extends TSchema> {
  body: Body;
  update: (
    asked: RequestContext,
    ref: Ref,
    changes: Static<Body>,
    params: Params,
  ) => Promise<Record>;
}

const ways = [
  { method: 'PATCH', verb: 'update', words: '' },
  { method: 'PUT', verb: 'put', words: ', as PATCH does' },
] as const;

/** PATCH and PUT are one: only the fields that are sent change. */
export function updateRoutes<Record extends Item, Body extends TSchema>(
  mount: Mount<Record>,
  { body, update }: UpdateOptions<Record, Body>,
): void {
  const { scope, style, resource } = mount;
  const { name, render } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}`;
  for (const { method, verb, words } of ways) {
    scope.route<{ Params: Params; Body: Static<Body> }>({
      method,
      url,
      config: { scope: `write:${resource.scope}`, hasETag: true },
      ...bodyLimitOf(resource),
      schema: {
        operationId: `${verb}${camel(name)}`,
        summary: `Update ${article(name)} ${name}${words}`,
        description: 'Send only the fields that change.',
        tags: headingOf(resource),
        params: paramsOf(url),
        body,
        response: {
          200: recordResponse(mount),
          ...sameResponse(
            errorResponse,
            400,
            401,
            403,
            404,
            409,
            412,
            413,
            415,
            422,
            429,
            500,
            503,
          ),
        },
      },
      handler: async (request, reply) => {
        const ref = refOf(request.params[idParam] ?? '');
        const record = await update(
          requestContextOf(request),
          ref,
          request.body as Static<Body>,
          request.params,
        );
        return reply.header('etag', entityTag(record)).send(style.one(render(record, style)));
      },
    });
  }
}
