// The principal of the request, its scopes and its workspaces: the first request of an app.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { findMember } from '../../../domain/members/find-member.ts';
import { listMemberships } from '../../../domain/members/list-memberships.ts';
import type { Member } from '../../../domain/members/member.ts';
import { readTwoFactorOf } from '../../../domain/members/two-factor/read-two-factor-of.ts';
import { updateProfile } from '../../../domain/members/update-profile.ts';
import { getWorkspace } from '../../../domain/workspaces/find-workspace.ts';
import { entityTag, principalOf, requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { toAbsences } from './availability-schema.ts';
import { meJson, meResponse, updateMeBody } from './me-schema.ts';

const url = '/api/v1/users/me';
const tags = ['Users'];

export const meRoutes: MountRoutes = (scope, { read, write }, style) => {
  const { kysely } = read.database;

  async function sendMe(request: FastifyRequest, reply: FastifyReply, known?: Member) {
    const principal = principalOf(request);
    const { workspaceId, owner, keyId } = principal;
    const workspace = await getWorkspace(kysely, workspaceId);
    const person = keyId === null ? owner : null;
    const memberships = person ? await listMemberships(kysely, workspaceId, person.id) : [];
    const twoFactor = person && (await readTwoFactorOf(kysely, workspaceId, person.id));
    const member =
      known ?? (owner ? await findMember(kysely, workspaceId, { id: owner.id }) : undefined);
    if (member !== undefined) reply.header('etag', entityTag(member));
    return reply.send(
      style.wrap(meJson({ principal, member, workspace, twoFactor, memberships }, style)),
    );
  }

  scope.get(
    url,
    {
      config: {
        ...{ scope: 'read:users', anyWorkspace: true },
        ...{ hasETag: true, withoutTwoFactor: true },
      },
      schema: {
        operationId: 'getMe',
        summary: 'Get the current user or key',
        description:
          'For a signed-in person: the user, and every workspace that X-Workspace may name. For a ' +
          'key: the user who created it, and its workspace.',
        tags,
        response: {
          200: meResponse(style),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    (request, reply) => sendMe(request, reply),
  );
  scope.patch<{ Body: Static<typeof updateMeBody> }>(
    url,
    {
      // Every role may change its own profile.
      config: { scope: 'read:users', hasETag: true },
      schema: {
        operationId: 'updateMe',
        summary: 'Update your profile',
        description:
          'The profile of the signed-in person in this workspace. A key changes that of the user who ' +
          'created it, if it has every scope of their role. Send only the fields that change.',
        tags,
        body: updateMeBody,
        response: {
          200: meResponse(style),
          ...errorResponses(400, 401, 403, 412, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { time_zone: timeZone, notification_email: notificationEmail, ...rest } = request.body;
      const { working_hours: workingHours, absences, ...given } = rest;
      const changes = {
        ...{ ...given, timeZone, notificationEmail, workingHours },
        absences: toAbsences(absences),
      };
      return sendMe(request, reply, await updateProfile(write, requestContextOf(request), changes));
    },
  );
};
