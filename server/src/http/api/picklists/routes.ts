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
import { type MoveTo, moveToQuery, movingTo } from '../move-to.ts';
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

function routesOf(words: PicklistTexts): MountRoutes {
  const { list } = words;
  const bodies = picklistBodies(words);
  return (scope, services, style) => {
    const { read, write } = services;
    const mount = { scope, services, style, resource: picklistResource(words) };
    listRoute(mount, {
      list: ({ workspaceId }, _query, part) => listPicklistValues(read, list, workspaceId, part),
    });
    showRoute(mount, {
      show: ({ workspaceId }, ref) => getPicklistValue(read, list, workspaceId, ref),
    });
    createRoute(mount, {
      body: bodies.create,
      create: (asked, body) => createPicklistValue(write, list, asked, body),
    });
    updateRoutes(mount, {
      body: bodies.update,
      update: (asked, ref, changes) => updatePicklistValue(write, list, asked, ref, changes),
    });
    deleteRoute<PicklistValue, MoveTo>(mount, {
      query: moveToQuery(
        `Another ${list.name}, which the leads of this one get, or ${toNone}: they are left with none.`,
      ),
      description: 'Refused while leads have it and move_to is not given.',
      remove: (asked, ref, query) =>
        deletePicklistValue(
          write,
          list,
          asked,
          ref,
          query.move_to === toNone ? toNone : movingTo(query),
        ),
    });
  };
}
