import type { Static, TSchema } from 'typebox';
import type { ChangeRequest } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { refOf } from '../../record-id.ts';
import { errorResponse } from '../errors.ts';
import {
  camel,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  recordResponse,
} from '../resource.ts';
import { paramsOf } from './params.ts';
import { type Presented, showAs } from './present.ts';
import { respondWithChange } from './respond-with-change.ts';

export interface ActionOptions<Body extends TSchema, Written> {
  /** The last part of the path: `merge` for POST /tags/{id}/merge. */
  action: string;
  summary: string;
  description?: string;
  body?: Body;
  /** Of what never changes no version is asked for. */
  hasVersions?: boolean;
  run: (
    request: ChangeRequest<Written>,
    ref: Ref,
    body: Static<Body>,
    params: Params,
  ) => Promise<Written>;
}

/** Something done to one record that is more than a change of its fields; answers the record. */
export function actionRoute<Record extends Item, Body extends TSchema, Written = Record>(
  mount: Mount<Record>,
  options: ActionOptions<Body, Written> & Presented<Written, Record>,
): void {
  const { action, summary, description, body, hasVersions = true, run } = options;
  const { scope, resource } = mount;
  const { name } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}/${action}`;
  scope.post<{ Params: Params; Body: Static<Body> }>(
    url,
    {
      config: { scope: `write:${resource.scope}`, hasETag: true },
      schema: {
        operationId: `${action.replaceAll(/[-_](\w)/g, (_, letter) => letter.toUpperCase())}${camel(name)}`,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        params: paramsOf(url),
        ...(body && { body }),
        response: {
          200: recordResponse(mount),
          ...sameResponse(errorResponse, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
          ...(hasVersions && sameResponse(errorResponse, 412)),
        },
      },
    },
    (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      return respondWithChange<Written>(request, reply, {
        status: 200,
        run: (asked) => run(asked, ref, request.body as Static<Body>, request.params),
        show: showAs(mount, options, requestContextOf(request)),
      });
    },
  );
}
