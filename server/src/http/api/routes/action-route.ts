import type { Static, TSchema } from 'typebox';
import type { ChangeRequest } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import {
  camelCase,
  changeScopeOf,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  pascalCase,
  pathParams,
  recordResponse,
} from '../resource.ts';
import { type Presented, presenterOf } from './present.ts';
import { respondWithChange } from './respond.ts';

export interface ActionOptions<Body extends TSchema, Written> {
  /** The last segment of the path: `merge` for POST /tags/{id}/merge. */
  action: string;
  /** `mergeTag` by default. */
  operationId?: string;
  summary: string;
  description?: string;
  body?: Body;
  /** False for records that never change, and so take no If-Match. */
  hasVersions?: boolean;
  run: (
    request: ChangeRequest<Written>,
    ref: Ref,
    body: Static<Body>,
    params: Params,
  ) => Promise<Written>;
}

/** An operation on one record that is more than an update of its fields; responds with the record. */
export function actionRoute<Record extends Item, Body extends TSchema, Written = Record>(
  mount: Mount<Record>,
  options: ActionOptions<Body, Written> & Presented<Written, Record>,
): void {
  const { action, summary, description, body, hasVersions = true, run } = options;
  const { scope, resource } = mount;
  const { name } = resource;
  const { operationId = camelCase(action) + pascalCase(name) } = options;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}/${action}`;
  scope.post<{ Params: Params; Body: Static<Body> }>(
    url,
    {
      config: { scope: changeScopeOf(resource), hasETag: true },
      schema: {
        operationId,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        params: pathParams(url),
        ...(body && { body }),
        response: {
          200: recordResponse(mount),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
          ...(hasVersions && errorResponses(412)),
        },
      },
    },
    (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      return respondWithChange<Written>(request, reply, {
        status: 200,
        run: (context) => run(context, ref, request.body as Static<Body>, request.params),
        present: presenterOf(mount, options, requestContextOf(request)),
      });
    },
  );
}
