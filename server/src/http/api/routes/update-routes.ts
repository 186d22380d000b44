import type { Static, TSchema } from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import {
  article,
  bodyLimitOf,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  pascalCase,
  pathParams,
  recordResponse,
} from '../resource.ts';

export interface UpdateOptions<Record extends Item, Body extends TSchema> {
  body: Body;
  description?: string;
  /** Whether other records can prevent it. */
  conflicts?: boolean;
  update: (
    context: RequestContext,
    ref: Ref,
    changes: Static<Body>,
    params: Params,
  ) => Promise<Record>;
}

const methods = [
  { method: 'PATCH', prefix: 'update', note: '' },
  { method: 'PUT', prefix: 'put', note: ', like PATCH' },
] as const;

/** PATCH and PUT do the same: only the fields in the body change. */
export function updateRoutes<Record extends Item, Body extends TSchema>(
  mount: Mount<Record>,
  {
    body,
    description = 'Send only the fields that change.',
    conflicts = true,
    update,
  }: UpdateOptions<Record, Body>,
): void {
  const { scope, style, resource } = mount;
  const { name, render } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}`;
  for (const { method, prefix, note } of methods) {
    scope.route<{ Params: Params; Body: Static<Body> }>({
      method,
      url,
      config: { scope: `write:${resource.scope}`, hasETag: true },
      ...bodyLimitOf(resource),
      schema: {
        operationId: `${prefix}${pascalCase(name)}`,
        summary: `Update ${article(name)} ${name}${note}`,
        description,
        tags: headingOf(resource),
        params: pathParams(url),
        body,
        response: {
          200: recordResponse(mount),
          ...errorResponses(400, 401, 403, 404, 412, 413, 415, 422, 429, 500, 503),
          ...(conflicts && errorResponses(409)),
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
        return reply.header('etag', entityTag(record)).send(style.wrap(render(record, style)));
      },
    });
  }
}
