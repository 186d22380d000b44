import type { Static, TSchema } from 'typebox';
import type { Ref } from '../../../domain/catalog/catalog.ts';
import type { Asked } from '../../../domain/events/asked.ts';
import { answersOf } from '../../plugins/answers.ts';
import { askedOf, entityTag } from '../../plugins/asked.ts';
import { refOf } from '../../plugins/record-id.ts';
import { errorAnswer } from '../errors.ts';
import {
  answerOf,
  article,
  bodyLimitOf,
  camel,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface UpdateOptions<Record extends Item, Body extends TSchema> {
  body: Body;
  update: (asked: Asked, ref: Ref, changes: Static<Body>, params: Params) => Promise<Record>;
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
      config: { scope: `write:${resource.scope}`, tellsVersion: true },
      ...bodyLimitOf(resource),
      schema: {
        operationId: `${verb}${camel(name)}`,
        summary: `Update ${article(name)} ${name}${words}`,
        description: 'Send only the fields that change.',
        tags: headingOf(resource),
        params: paramsOf(url),
        body,
        response: {
          200: answerOf(mount),
          ...answersOf(errorAnswer, 400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503),
        },
      },
      handler: async (request, reply) => {
        const ref = refOf(request.params[idParam] ?? '');
        const record = await update(
          askedOf(request),
          ref,
          request.body as Static<Body>,
          request.params,
        );
        return reply.header('etag', entityTag(record)).send(style.one(render(record, style)));
      },
    });
  }
}
