import type { TSchema } from 'typebox';
import { browseMembers } from '../../../domain/members/browse-members.ts';
import { deactivateMember } from '../../../domain/members/deactivate-member.ts';
import { deleteMember } from '../../../domain/members/delete-member.ts';
import { getMember } from '../../../domain/members/find-member.ts';
import { type InvitedMember, inviteMember } from '../../../domain/members/invite-member.ts';
import { reactivateMember } from '../../../domain/members/reactivate-member.ts';
import { renewInvitation } from '../../../domain/members/renew-invitation.ts';
import { updateMember } from '../../../domain/members/update-member.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { meRoute } from './me.ts';
import {
  createUserBody,
  type User,
  type UserQuery,
  updateUserBody,
  userQuery,
  userResource,
} from './user-resource.ts';

export const userRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, publicUrl } = services;
  const mount = { scope, services, style, resource: userResource };
  const withLink = ({ member, token }: InvitedMember): User => ({
    ...member,
    inviteUrl: `${publicUrl}/invite/${token}`,
  });

  meRoute(scope, services, style);
  listRoute<User, UserQuery>(mount, {
    query: userQuery,
    list: ({ workspaceId }, query, part) => browseMembers(read, workspaceId, query, part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getMember(read.database.kysely, workspaceId, ref),
  });
  createRoute<User, typeof createUserBody, InvitedMember>(mount, {
    description:
      'Invites somebody: the answer holds the link by which they join. A key gives a role when it ' +
      'has every scope of that role, and admin with *; only an owner makes owners. A user who was ' +
      'deleted and is invited again is the same user.',
    body: createUserBody,
    create: (asked, body) => inviteMember(write, asked, body),
    present: withLink,
  });
  updateRoutes(mount, {
    body: updateUserBody,
    update: (asked, ref, changes) => updateMember(write, asked, ref, changes),
  });
  deleteRoute(mount, {
    description:
      'Takes away their access and shows them no longer. What is assigned to them stays so, and is ' +
      'found by their id. The last owner stays.',
    conflicts: true,
    remove: (asked, ref) => deleteMember(write, asked, ref),
  });
  actionRoute<User, TSchema, InvitedMember>(mount, {
    action: 'invite',
    summary: 'Give a user a new link to join by',
    description: 'For one who has not joined yet. The former link no longer works.',
    run: (asked, ref) => renewInvitation(write, asked, ref),
    present: withLink,
  });
  actionRoute(mount, {
    action: 'deactivate',
    summary: 'Deactivate a user',
    description:
      'Their sessions end for this workspace at once. Keys that they made go on until they are ' +
      'revoked, and what is assigned to them stays so. The last owner stays.',
    run: (asked, ref) => deactivateMember(write, asked, ref),
  });
  actionRoute(mount, {
    action: 'reactivate',
    summary: 'Reactivate a user',
    run: (asked, ref) => reactivateMember(write, asked, ref),
  });
};
