import { addToTeam } from '../../../domain/teams/add-to-team.ts';
import { createTeam } from '../../../domain/teams/create-team.ts';
import { deleteTeam } from '../../../domain/teams/delete-team.ts';
import { getTeam } from '../../../domain/teams/get-team.ts';
import { listTeams } from '../../../domain/teams/list-teams.ts';
import { removeFromTeam } from '../../../domain/teams/remove-from-team.ts';
import { updateTeam } from '../../../domain/teams/update-team.ts';
import { refOf } from '../../record-id.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  createTeamBody,
  teamResource,
  teamUsersBody,
  toTeamChanges,
  updateTeamBody,
} from './team-resource.ts';

export const teamRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: teamResource };
  listRoute(mount, {
    list: ({ workspaceId }, _query, page) => listTeams(read, workspaceId, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getTeam(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createTeamBody,
    create: (context, body) =>
      createTeam(write, context, { ...toTeamChanges(body), name: body.name }),
  });
  updateRoutes(mount, {
    body: updateTeamBody,
    update: (context, ref, changes) => updateTeam(write, context, ref, toTeamChanges(changes)),
  });
  deleteRoute(mount, {
    description: 'Its members remain users.',
    remove: (context, ref) => deleteTeam(write, context, ref),
  });
  actionRoute(mount, {
    action: 'add-users',
    summary: 'Add users to a team',
    body: teamUsersBody,
    run: (context, ref, { user_ids }) => addToTeam(write, context, ref, user_ids.map(refOf)),
  });
  actionRoute(mount, {
    action: 'remove-users',
    summary: 'Remove users from a team',
    body: teamUsersBody,
    run: (context, ref, { user_ids }) => removeFromTeam(write, context, ref, user_ids.map(refOf)),
  });
};
