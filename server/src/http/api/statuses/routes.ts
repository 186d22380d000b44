import { createStatus } from '../../../domain/statuses/create-status.ts';
import { deleteStatus } from '../../../domain/statuses/delete-status.ts';
import { getStatus } from '../../../domain/statuses/get-status.ts';
import { listStatuses } from '../../../domain/statuses/list-statuses.ts';
import { updateStatus } from '../../../domain/statuses/update-status.ts';
import { type MoveToQuery, moveToQuery, moveToRef } from '../query-fields.ts';
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
    list: ({ workspaceId }, _query, page) => listStatuses(read, workspaceId, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getStatus(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createStatusBody,
    create: (context, body) => createStatus(write, context, body),
  });
  updateRoutes(mount, {
    body: updateStatusBody,
    update: (context, ref, changes) => updateStatus(write, context, ref, changes),
  });
  deleteRoute<typeof statusResource.sample, MoveToQuery>(mount, {
    query: moveToQuery('Another status for the leads of this one.'),
    description:
      'Refused for the last status, and for one that leads have, unless move_to is given.',
    remove: (context, ref, query) => deleteStatus(write, context, ref, moveToRef(query)),
  });
};
