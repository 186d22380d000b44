// The browsers that show a person's notifications. Every role may use them.
import Type, { type Static } from 'typebox';
import { listSubscriptions } from '../../../domain/notifications/push/list-subscriptions.ts';
import type { PushSubscription } from '../../../domain/notifications/push/push-subscription.ts';
import { subscribe } from '../../../domain/notifications/push/subscribe.ts';
import { unsubscribe } from '../../../domain/notifications/push/unsubscribe.ts';
import { vapidKeys } from '../../../domain/notifications/push/vapid-keys.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { type Listed, type MountRoutes, pathParams, titled } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';
import { listRoute } from '../routes/list-route.ts';
import { respondWithChange } from '../routes/respond.ts';

const scopeOfAll = 'read:notifications';
const tags = ['Notifications'];

const resource: Listed<PushSubscription> = {
  name: 'push subscription',
  plural: 'push subscriptions',
  heading: 'Notifications',
  path: '/api/v1/notifications/push-subscriptions',
  scope: 'notifications',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('push'),
      device: textOrNull({ description: 'Such as "Firefox on Linux".' }),
      created_at: time(),
    }),
  render: ({ device, createdAt, ...subscription }, style) => ({
    ...style.ids('push', subscription),
    ...{ device, created_at: createdAt.toISOString() },
  }),
  sample: {
    ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63', number: 12, device: 'Firefox on Linux' },
    createdAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const base64url = (characters: number, description: string) =>
  Type.String({ pattern: `^[A-Za-z0-9_-]{${characters}}$`, description });

const body = Type.Object(
  {
    endpoint: Type.String({ maxLength: 1_000, description: "The push service's address." }),
    expirationTime: Type.Optional(Type.Unsafe<number | null>({ type: ['number', 'null'] })),
    keys: Type.Object(
      {
        p256dh: base64url(87, "The browser's public key."),
        auth: base64url(22, 'A secret of the browser.'),
      },
      { additionalProperties: false },
    ),
  },
  {
    additionalProperties: false,
    description: 'What PushSubscription.toJSON() of a browser returns.',
    examples: [
      {
        endpoint: 'https://push.example.com/cC9a7',
        expirationTime: null,
        keys: {
          p256dh:
            'BLqlADBcQBx1wL4_M5a2JQBUqhO5UcalM9vPeu23prj4zT0ILr5xPa6LT7M2CHT-AdYjuwyEOhRQFjrFtQ2UaQM',
          auth: '-0JBIMJAJv6gKPPJSsAIgA',
        },
      },
    ],
  },
);

export const pushRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, outbound, sealer } = services;
  scope.get(
    '/api/v1/notifications/push-key',
    {
      config: { scope: scopeOfAll },
      schema: {
        operationId: 'getPushKey',
        summary: 'Get the key by which browsers subscribe',
        description: 'The applicationServerKey of PushManager.subscribe().',
        tags,
        response: { 200: keyResponse(style), ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (_request, reply) => {
      const { publicKey } = await vapidKeys({ database: write.database, sealer });
      return reply.send(style.wrap({ public_key: publicKey }));
    },
  );
  listRoute<PushSubscription, object>(
    { scope, services, style, resource },
    {
      summary: 'List the browsers that show your notifications',
      description: 'Newest first.',
      list: (context, _query, page) => listSubscriptions(read, context, page),
    },
  );
  scope.post<{ Body: Static<typeof body> }>(
    resource.path,
    {
      config: { scope: scopeOfAll },
      schema: {
        operationId: 'createPushSubscription',
        summary: 'Show your notifications in a browser',
        description:
          'The same endpoint again keeps its id. A subscription that the push service no longer ' +
          'knows is deleted; of a user, the newest 20 are kept.',
        tags,
        body,
        response: {
          201: style.wrapSchema(titled(resource.schema(style), resource.name), {
            description: 'The subscription.',
            examples: [style.wrap(resource.render(resource.sample, style))],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<PushSubscription>(request, reply, {
        status: 201,
        run: (context) => {
          const { endpoint, keys } = request.body;
          const userAgent = request.headers['user-agent'] ?? null;
          return subscribe({ ...write, outbound }, context, { endpoint, keys, userAgent });
        },
        present: (subscription) => ({ body: style.wrap(resource.render(subscription, style)) }),
      }),
  );
  const one = `${resource.path}/:id`;
  scope.delete<{ Params: { id: string } }>(
    one,
    {
      config: { scope: scopeOfAll },
      schema: {
        operationId: 'deletePushSubscription',
        summary: 'Show your notifications in a browser no more',
        tags,
        params: pathParams(one),
        response: {
          204: Type.Null({ description: 'Deleted.' }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      await unsubscribe(write, requestContextOf(request), refOf(request.params.id));
      return reply.code(204).send();
    },
  );
};

const keyResponse = (style: ApiStyle) =>
  style.wrapSchema(Type.Object({ public_key: Type.String() }, { title: 'PushKey' }), {
    description: 'The key.',
    examples: [
      style.wrap({
        public_key:
          'BLqlADBcQBx1wL4_M5a2JQBUqhO5UcalM9vPeu23prj4zT0ILr5xPa6LT7M2CHT-AdYjuwyEOhRQFjrFtQ2UaQM',
      }),
    ],
  });
