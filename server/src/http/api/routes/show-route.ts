import type { Ref } from '../../../domain/catalog/catalog.ts';
import type { Asked } from '../../../domain/events/asked.ts';
import { answersOf } from '../../plugins/answers.ts';
import { askedOf, entityTag } from '../../plugins/asked.ts';
import { refOf } from '../../plugins/record-id.ts';
import { errorAnswer } from '../errors.ts';
import {
  answerOf,
  article,
  camel,
  headingOf,
  type Item,
  idParamOf,
  type Mount,
  type Params,
  readingScope,
} from '../resource.ts';
import { paramsOf } from './params.ts';

export interface ShowOptions<Record extends Item> {
  show: (asked: Asked, ref: Ref, params: Params) => Promise<Record>;
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
      config: { scope: readingScope(resource), tellsVersion: true },
      schema: {
        operationId: `get${camel(name)}`,
        summary: `Get ${article(name)} ${name}`,
        tags: headingOf(resource),
        params: paramsOf(url),
        response: {
          200: answerOf(mount),
          ...answersOf(errorAnswer, 401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params[idParam] ?? '');
      const record = await show(askedOf(request), ref, request.params);
      return reply.header('etag', entityTag(record)).send(style.one(render(record, style)));
    },
  );
}
