import type { Static, TSchema } from 'typebox';
import type { ChangeRequest, RequestContext } from '../../../domain/events/request-context.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { errorResponse } from '../errors.ts';
import {
  article,
  bodyLimitOf,
  camel,
  headingOf,
  type Item,
  type Mount,
  type Params,
  recordResponse,
} from '../resource.ts';
import { paramsOf } from './params.ts';
import { type Presented, showAs } from './present.ts';
import { respondWithChange } from './respond-with-change.ts';

export interface CreateOptions<Body extends TSchema, Written> {
  body: Body;
  /** Where a record is made in another way than by a POST to its list. */
  as?: { path: string; operationId: string; summary: string };
  description?: string;
  create: (request: ChangeRequest<Written>, body: Static<Body>, params: Params) => Promise<Written>;
  /** Goes on after the commit with what a job would do as well. */
  finish?: (asked: RequestContext, written: Written) => Promise<Written>;
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
    operationId = `create${camel(name)}`,
    summary = `Create ${article(name)} ${name}`,
  } = as ?? {};
  const params = paramsOf(path);
  scope.post<{ Params: Params; Body: Static<Body> }>(
    path,
    {
      config: { scope: `write:${resource.scope}`, hasETag: true },
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
          ...sameResponse(errorResponse, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
          ...(params && sameResponse(errorResponse, 404)),
        },
      },
    },
    (request, reply) =>
      respondWithChange<Written>(request, reply, {
        status: 201,
        run: (asked) => create(asked, request.body as Static<Body>, request.params),
        finish: finish && ((written) => finish(requestContextOf(request), written)),
        show: showAs(mount, options, requestContextOf(request)),
      }),
  );
}
