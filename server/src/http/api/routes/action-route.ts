import type { Static, TSchema } from 'typebox';
import type { Ref } from '../../../domain/catalog/catalog.ts';
import type { Asked } from '../../../domain/events/asked.ts';
import { answersOf } from '../../plugins/answers.ts';
import { askedOf, entityTag } from '../../plugins/asked.ts';
import { refOf } from '../../plugins/record-id.ts';
import { errorAnswer } from '../errors.ts';
import {
  answerOf,
  camel,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface ActionOptions<Record extends Item, Body extends TSchema> {
  /** The last part of the path: `merge` for POST /tags/{id}/merge. */
  action: string;
  summary: string;
  description?: string;
  body?: Body;
  /** Of what never changes no version is asked for. */
  hasVersions?: boolean;
  run: (asked: Asked, ref: Ref, body: Static<Body>, params: Params) => Promise<Record>;
}

/** Something done to one record that is more than a change of its fields; answers the record. */
export function actionRoute<Record extends Item, Body extends TSchema>(
  mount: Mount<Record>,
  { action, summary, description, body, hasVersions = true, run }: ActionOptions<Record, Body>,
): void {
  const { scope, style, resource } = mount;
  const { name, render } = resource;
  const idParam = idParamOf(resource);
  const url = `${resource.path}/:${idParam}/${action}`;
  scope.post<{ Params: Params; Body: Static<Body> }>(
    url,
    {
      config: { scope: `write:${resource.scope}`, tellsVersion: true },
      schema: {
        operationId: `${action.replaceAll(/[-_](\w)/g, (_, letter) => letter.toUpperCase())}${camel(name)}`,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        params: paramsOf(url),
        ...(body && { body }),
        response: {
          200: answerOf(mount),
          ...answersOf(errorAnswer, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
          ...(hasVersions && answersOf(errorAnswer, 412)),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      const record = await run(askedOf(request), ref, request.body as Static<Body>, request.params);
      return reply.header('etag', entityTag(record)).send(style.one(render(record, style)));
    },
  );
}
