import { createStatus } from '../../../domain/statuses/create-status.ts';
import { deleteStatus } from '../../../domain/statuses/delete-status.ts';
import { getStatus } from '../../../domain/statuses/get-status.ts';
import { listStatuses } from '../../../domain/statuses/list-statuses.ts';
import { updateStatus } from '../../../domain/statuses/update-status.ts';
import { type MoveTo, moveToQuery, movingTo } from '../move-to.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createStatusBody, statusResource, updateStatusBody } from './status-resource.ts';

export const statusRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: statusResource };
  listRoute(mount, {
    list: ({ workspaceId }, _query, part) => listStatuses(read, workspaceId, part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getStatus(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createStatusBody,
    create: (asked, body) => createStatus(write, asked, body),
  });
  updateRoutes(mount, {
    body: updateStatusBody,
    update: (asked, ref, changes) => updateStatus(write, asked, ref, changes),
  });
  deleteRoute<typeof statusResource.sample, MoveTo>(mount, {
    query: moveToQuery('Another status, which the leads of this one get.'),
    description: 'Refused while it is the last one, or while leads have it and move_to is missing.',
    remove: (asked, ref, query) => deleteStatus(write, asked, ref, movingTo(query)),
  });
};
