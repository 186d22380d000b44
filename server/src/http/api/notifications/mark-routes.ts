// Marks notifications as read, or as unread again.
import Type, { type Static } from 'typebox';
import {
  markNotifications,
  type Unread,
} from '../../../domain/notifications/mark-notifications.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { respondWithChange } from '../routes/respond.ts';
import { notificationResource } from './notification-resource.ts';

const uuid = Type.String({ pattern: '^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' });
const ids = Type.Array(uuid, {
  ...{ minItems: 1, maxItems: 1_000 },
  description: 'Those that are not yours are ignored.',
});
const example = { ids: ['0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f72'] };

const readBody = Type.Object(
  { ids: Type.Optional(ids), all: Type.Optional(Type.Literal(true)) },
  {
    ...{ additionalProperties: false, minProperties: 1, maxProperties: 1 },
    examples: [example, { all: true }],
  },
);
const unreadBody = Type.Object({ ids }, { additionalProperties: false, examples: [example] });

const routes = [
  {
    as: 'read',
    body: readBody,
    summary: 'Mark notifications as read',
    description: 'Some by their ids, or all.',
  },
  {
    as: 'unread',
    body: unreadBody,
    summary: 'Mark notifications as unread',
    description: 'To come back to them later.',
  },
] as const;

export const markRoutes: MountRoutes = (scope, { write }, style) => {
  const { path } = notificationResource;
  for (const { as, body, summary, description } of routes) {
    scope.post<{ Body: Static<typeof readBody> }>(
      `${path}/${as}`,
      {
        // Every role may mark its own.
        config: { scope: readScopeOf(notificationResource) },
        schema: {
          operationId: `markNotifications${as === 'read' ? 'Read' : 'Unread'}`,
          ...{ summary, description, body },
          tags: headingOf(notificationResource),
          response: {
            200: responseOf(style),
            ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
          },
        },
      },
      (request, reply) =>
        respondWithChange<Unread>(request, reply, {
          status: 200,
          run: (context) => {
            const { all, ids = [] } = request.body;
            return markNotifications(write, context, all === true ? 'all' : { ids }, as);
          },
          present: (unread) => ({ body: style.wrap(unread) }),
        }),
    );
  }
};

const responseOf = (style: ApiStyle) =>
  style.wrapSchema(Type.Object({ unread: Type.Integer() }, { title: 'UnreadNotifications' }), {
    description: 'How many are unread now.',
    examples: [style.wrap({ unread: 3 })],
  });
