import { createView } from '../../../domain/views/create-view.ts';
import { deleteView } from '../../../domain/views/delete-view.ts';
import { getView } from '../../../domain/views/get-view.ts';
import { listViews } from '../../../domain/views/list-views.ts';
import { updateView } from '../../../domain/views/update-view.ts';
import { type View, type ViewKindName, viewKindNames } from '../../../domain/views/view.ts';
import { flag, isOn, oneOf } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { countsRoute } from './counts-route.ts';
import { viewKinds } from './view-kinds.ts';
import {
  createViewBody,
  defaultFields,
  toFields,
  updateViewBody,
  viewResource,
} from './view-resource.ts';

interface Query {
  kind?: ViewKindName;
  counts?: string;
}

const description =
  'A private view is shown to its owner alone: for others it does not exist. Its owner, managers ' +
  'and above change a shared one.';

export const viewRoutes: MountRoutes = (scope, services, style) => {
  const read = { ...services.read, kinds: viewKinds };
  const write = { ...services.read, ...services.write, kinds: viewKinds };
  const mount = { scope, services, style, resource: viewResource };
  listRoute<View, Query>(mount, {
    description: 'Your own views and all shared ones, by position.',
    query: {
      kind: oneOf(viewKindNames, 'Only views of this list.'),
      counts: flag('true to count what each view shows now.'),
    },
    list: (context, { kind, counts }, page) =>
      listViews(read, context, { kind, counts: isOn(counts) }, page),
  });
  countsRoute(scope, services, style);
  showRoute(mount, { show: (context, ref) => getView(read, context, ref) });
  createRoute(mount, {
    description,
    body: createViewBody,
    create: (context, { kind, name, ...rest }) =>
      createView(write, context, { kind, name, ...defaultFields, ...toFields(rest) }),
  });
  updateRoutes(mount, {
    description: 'Send only the fields that change. filter, columns and widths are replaced.',
    body: updateViewBody,
    conflicts: false,
    update: (context, ref, changes) => updateView(write, context, ref, toFields(changes)),
  });
  deleteRoute(mount, { remove: (context, ref) => deleteView(write, context, ref) });
};
