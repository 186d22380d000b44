import type { Static, TSchema } from 'typebox';
import type { ChangeRequest, RequestContext } from '../../../domain/events/request-context.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import {
  article,
  bodyLimitOf,
  changeScopeOf,
  headingOf,
  type Item,
  type Mount,
  type Params,
  pascalCase,
  pathParams,
  recordResponse,
} from '../resource.ts';
import { type Presented, presenterOf } from './present.ts';
import { respondWithChange } from './respond.ts';

export interface CreateOptions<Body extends TSchema, Written> {
  body: Body;
  /** For another way to create a record than a POST to its list. */
  as?: { path: string; operationId: string; summary: string };
  description?: string;
  create: (request: ChangeRequest<Written>, body: Static<Body>, params: Params) => Promise<Written>;
  /** Begins the job's work after the commit, so that little work is done before the response. */
  finish?: (context: RequestContext, written: Written) => Promise<Written>;
}

export function createRoute<Record extends Item, Body extends TSchema, Written = Record>(
  mount: Mount<Record>,
  options: CreateOptions<Body, Written> & Presented<Written, Record>,
): void {
  const { body, as, description, create, finish } = options;
  const { scope, resource } = mount;
  const { name } = resource;
  const {
    path = resource.path,
    operationId = `create${pascalCase(name)}`,
    summary = `Create ${article(name)} ${name}`,
  } = as ?? {};
  const params = pathParams(path);
  scope.post<{ Params: Params; Body: Static<Body> }>(
    path,
    {
      config: { scope: changeScopeOf(resource), hasETag: true },
      ...bodyLimitOf(resource),
      schema: {
        operationId,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        ...(params && { params }),
        body,
        response: {
          201: recordResponse(mount),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
          ...(params && errorResponses(404)),
        },
      },
    },
    (request, reply) =>
      respondWithChange<Written>(request, reply, {
        status: 201,
        run: (context) => create(context, request.body as Static<Body>, request.params),
        finish: finish && ((written) => finish(requestContextOf(request), written)),
        present: presenterOf(mount, options, requestContextOf(request)),
      }),
  );
}
