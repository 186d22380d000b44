import { deleteCall } from '../../../domain/calls/delete-call.ts';
import { getCall } from '../../../domain/calls/get-call.ts';
import { listCalls } from '../../../domain/calls/list-calls.ts';
import { logCall } from '../../../domain/calls/log-call.ts';
import { updateCall } from '../../../domain/calls/update-call.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { logCallBody, toCallChanges, toNewCall, updateCallBody } from './call-body.ts';
import { callResource } from './call-resource.ts';

export const callRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: callResource };
  listRoute(mount, {
    description: 'The calls of a lead, the last logged first.',
    list: ({ workspaceId }, _query, page, params) =>
      listCalls(read, workspaceId, leadRefOf(params), page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, params) => getCall(read, workspaceId, leadRefOf(params), ref),
  });
  createRoute(mount, {
    description: 'A call by a user is a touch of the lead: see first_touch_at.',
    body: logCallBody,
    create: (context, body, params) => logCall(write, context, leadRefOf(params), toNewCall(body)),
  });
  updateRoutes(mount, {
    body: updateCallBody,
    update: (context, ref, body, params) =>
      updateCall(write, context, leadRefOf(params), ref, toCallChanges(body)),
  });
  deleteRoute(mount, {
    remove: (context, ref, _query, params) => deleteCall(write, context, leadRefOf(params), ref),
  });
};
