// The sessions of the person who is signed in. Every role may use them, so they need no more than
// read:users, which every role has.
import Type from 'typebox';
import { endOtherSessions, endSession } from '../../../domain/members/end-sessions.ts';
import { listSessions } from '../../../domain/members/list-sessions.ts';
import type { Session } from '../../../domain/members/session.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { listRoute } from '../routes/list-route.ts';
import { sessionResource } from './session-resource.ts';

const scopeOfAll = 'read:users';
const { path } = sessionResource;
const ofKeys =
  'With a key, those of the user who created it, if the key has every scope of their role; ' +
  'otherwise there are none.';

export const sessionRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  listRoute<Session, object>(
    { scope, services, style, resource: sessionResource },
    {
      summary: 'List your sessions',
      description: `Newest first. ${ofKeys}`,
      list: (context, _query, page) => listSessions(read, context, page),
    },
  );
  scope.delete<{ Params: { id: string } }>(
    `${path}/:id`,
    {
      config: { scope: scopeOfAll },
      schema: {
        operationId: 'endSession',
        summary: 'End one of your sessions',
        description: 'Its next request gets 401, and its streams end.',
        tags: ['Users'],
        params: Type.Object({ id: Type.String({ description: 'The id from the list.' }) }),
        response: {
          204: Type.Null({ description: 'Ended.' }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      await endSession(write, requestContextOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
  scope.delete(
    path,
    {
      config: { scope: scopeOfAll },
      schema: {
        operationId: 'endOtherSessions',
        summary: 'End all your other sessions',
        description: 'The session of this request stays.',
        tags: ['Users'],
        response: {
          204: Type.Null({ description: 'Ended.' }),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      await endOtherSessions(write, requestContextOf(request));
      return reply.code(204).send();
    },
  );
};
