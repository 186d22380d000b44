import { createPicklistValue } from '../../../domain/picklists/create-picklist-value.ts';
import { deletePicklistValue } from '../../../domain/picklists/delete-picklist-value.ts';
import { getPicklistValue } from '../../../domain/picklists/get-picklist-value.ts';
import { listPicklistValues } from '../../../domain/picklists/list-picklist-values.ts';
import {
  eventTypes,
  type PicklistValue,
  sources,
  toNone,
} from '../../../domain/picklists/picklist.ts';
import { updatePicklistValue } from '../../../domain/picklists/update-picklist-value.ts';
import { type MoveToQuery, moveToQuery, moveToRef } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { type PicklistTexts, picklistBodies, picklistResource } from './picklist-resource.ts';

export const sourceRoutes = routesOf({
  list: sources,
  plural: 'sources',
  path: '/api/v1/sources',
  sample: 'Trade fair',
});

export const eventTypeRoutes = routesOf({
  list: eventTypes,
  plural: 'event types',
  path: '/api/v1/event-types',
  sample: 'Conference',
});

function routesOf(texts: PicklistTexts): MountRoutes {
  const { list } = texts;
  const bodies = picklistBodies(texts);
  return (scope, services, style) => {
    const { read, write } = services;
    const mount = { scope, services, style, resource: picklistResource(texts) };
    listRoute(mount, {
      list: ({ workspaceId }, _query, page) => listPicklistValues(read, list, workspaceId, page),
    });
    showRoute(mount, {
      show: ({ workspaceId }, ref) => getPicklistValue(read, list, workspaceId, ref),
    });
    createRoute(mount, {
      body: bodies.create,
      create: (context, body) => createPicklistValue(write, list, context, body),
    });
    updateRoutes(mount, {
      body: bodies.update,
      update: (context, ref, changes) => updatePicklistValue(write, list, context, ref, changes),
    });
    deleteRoute<PicklistValue, MoveToQuery>(mount, {
      query: moveToQuery(
        `Another ${list.name} for the leads of this one, or ${toNone} to leave them without one.`,
      ),
      description: 'Refused while leads have it, unless move_to is given.',
      remove: (context, ref, query) =>
        deletePicklistValue(
          write,
          list,
          context,
          ref,
          query.move_to === toNone ? toNone : moveToRef(query),
        ),
    });
  };
}
