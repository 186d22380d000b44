import type { Static, TSchema } from 'typebox';
import type { Asked } from '../../../domain/events/asked.ts';
import { answersOf } from '../../plugins/answers.ts';
import { askedOf, entityTag } from '../../plugins/asked.ts';
import { errorAnswer } from '../errors.ts';
import {
  answerOf,
  article,
  camel,
  headingOf,
  type Item,
  type Mount,
  type Params,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface CreateOptions<Record extends Item, Body extends TSchema> {
  body: Body;
  /** Where a record is made in another way than by a POST to its list. */
  as?: { path: string; operationId: string; summary: string };
  description?: string;
  create: (asked: Asked, body: Static<Body>, params: Params) => Promise<Record>;
}

export function createRoute<Record extends Item, Body extends TSchema>(
  mount: Mount<Record>,
  { body, as, description, create }: CreateOptions<Record, Body>,
): void {
  const { scope, style, resource } = mount;
  const { name, render } = resource;
  const {
    path = resource.path,
    operationId = `create${camel(name)}`,
    summary = `Create ${article(name)} ${name}`,
  } = as ?? {};
  const params = paramsOf(path);
  scope.post<{ Params: Params; Body: Static<Body> }>(
    path,
    {
      config: { scope: `write:${resource.scope}`, tellsVersion: true },
      schema: {
        operationId,
        summary,
        ...(description !== undefined && { description }),
        tags: headingOf(resource),
        ...(params && { params }),
        body,
        response: {
          201: answerOf(mount),
          ...answersOf(errorAnswer, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
          ...(params && answersOf(errorAnswer, 404)),
        },
      },
    },
    async (request, reply) => {
      const record = await create(askedOf(request), request.body as Static<Body>, request.params);
      return reply
        .code(201)
        .header('etag', entityTag(record))
        .send(style.one(render(record, style)));
    },
  );
}
