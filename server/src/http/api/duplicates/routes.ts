import Type from 'typebox';
import { dismissDuplicates } from '../../../domain/contacts/duplicates/dismiss-duplicates.ts';
import type { DuplicateGroup } from '../../../domain/contacts/duplicates/duplicate-group.ts';
import { getDuplicate } from '../../../domain/contacts/duplicates/get-duplicate.ts';
import { listDuplicates } from '../../../domain/contacts/duplicates/list-duplicates.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, titled } from '../resource.ts';
import { listRoute } from '../routes/list-route.ts';
import { respondWithChange } from '../routes/respond.ts';
import { duplicateResource } from './duplicate-resource.ts';
import { mergeManyRoute } from './merge-route.ts';

const { path, name, schema, render, sample } = duplicateResource;
const params = Type.Object({
  id: Type.String({ description: 'The id of the group, or of any contact in it.' }),
});
const tags = headingOf(duplicateResource);

export const duplicateRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  listRoute<DuplicateGroup, { min_score?: number }>(
    { scope, services, style, resource: duplicateResource },
    {
      description:
        'Groups of contacts that are likely one person, most certain first. A contact is in at most ' +
        'one group. The list includes every contact that was created before the request; after a ' +
        'large import it shows what is known by now, and meta.behind says how much is missing.',
      query: {
        min_score: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      },
      list: ({ workspaceId }, { min_score: minScore }, page) =>
        listDuplicates(read, workspaceId, { minScore }, page),
    },
  );
  scope.get<{ Params: { id: string } }>(
    `${path}/:id`,
    {
      config: { scope: 'read:contacts' },
      schema: {
        operationId: 'getDuplicate',
        summary: 'Get the duplicates of a contact',
        description:
          'The group that the contact is in; 404 when it has no likely duplicates, or none yet after a ' +
          'large import.',
        tags,
        params,
        response: {
          200: groupResponse(style),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const group = await getDuplicate(read, workspaceId, refOf(request.params.id));
      return reply.send(style.wrap(render(group, style)));
    },
  );
  mergeManyRoute(scope, services, style);
  scope.post<{ Params: { id: string } }>(
    `${path}/:id/dismiss`,
    {
      config: { scope: 'write:contacts' },
      schema: {
        operationId: 'dismissDuplicate',
        summary: 'Say that duplicates are different people',
        description:
          'The contacts of the group no longer count as duplicates of each other, whatever changes ' +
          'in them. A contact that resembles them later forms a new group with them. Responds with ' +
          'the group as it was; undoing the X-Cause-Id of the response brings it back.',
        tags,
        params,
        response: {
          200: groupResponse(style),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<DuplicateGroup>(request, reply, {
        status: 200,
        run: (context) => dismissDuplicates(write, context, refOf(request.params.id)),
        present: (group) => ({ body: style.wrap(render(group, style)) }),
      }),
  );
};

const groupResponse = (style: ApiStyle) =>
  style.wrapSchema(titled(schema(style), name), {
    description: 'The group.',
    examples: [style.wrap(render(sample, style))],
  });
