import type { TSchema } from 'typebox';
import { browseMembers } from '../../../domain/members/browse-members.ts';
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
import { accountRoutes } from './account-routes.ts';
import { availabilityRoute } from './availability-route.ts';
import { deactivateRoutes } from './deactivate-routes.ts';
import { meRoutes } from './me.ts';
import { sessionRoutes } from './session-routes.ts';
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

  meRoutes(scope, services, style);
  sessionRoutes(scope, services, style);
  listRoute<User, UserQuery>(mount, {
    query: userQuery,
    list: ({ workspaceId }, query, page) => browseMembers(read, workspaceId, query, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getMember(read.database.kysely, workspaceId, ref),
  });
  createRoute<User, typeof createUserBody, InvitedMember>(mount, {
    description:
      'Invites a person: the response has the link by which they join. A key can give a role if ' +
      'it has every scope of that role, and admin with *; only owners make owners. Inviting a ' +
      'deleted user again restores that user.',
    body: createUserBody,
    create: (context, body) => inviteMember(write, context, body),
    present: withLink,
  });
  updateRoutes(mount, {
    body: updateUserBody,
    update: (context, ref, changes) => updateMember(write, context, ref, changes),
  });
  deleteRoute(mount, {
    description:
      'Removes their access and hides them from lists. Their assignments stay, and can be found ' +
      'by their id. The last owner cannot be deleted.',
    conflicts: true,
    remove: (context, ref) => deleteMember(write, context, ref),
  });
  actionRoute<User, TSchema, InvitedMember>(mount, {
    action: 'invite',
    summary: 'Create a new invitation link for a user',
    description: 'For users who have not joined yet. The former link stops working.',
    run: (context, ref) => renewInvitation(write, context, ref),
    present: withLink,
  });
  actionRoute(mount, {
    action: 'reactivate',
    summary: 'Reactivate a user',
    run: (context, ref) => reactivateMember(write, context, ref),
  });
  availabilityRoute(mount);
  deactivateRoutes(mount);
  accountRoutes(mount);
};
