import { createTag } from '../../../domain/tags/create-tag.ts';
import { deleteTag } from '../../../domain/tags/delete-tag.ts';
import { getTag } from '../../../domain/tags/get-tag.ts';
import { listTags } from '../../../domain/tags/list-tags.ts';
import { updateTag } from '../../../domain/tags/update-tag.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createTagBody, tagResource, updateTagBody } from './tag-resource.ts';

export const tagRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: tagResource };
  listRoute(mount, {
    list: ({ workspaceId }, _query, part) => listTags(read, workspaceId, part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getTag(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createTagBody,
    create: (asked, body) => createTag(write, asked, body),
  });
  updateRoutes(mount, {
    body: updateTagBody,
    update: (asked, ref, changes) => updateTag(write, asked, ref, changes),
  });
  deleteRoute(mount, {
    description: 'Takes it from everything that is marked with it.',
    remove: (asked, ref) => deleteTag(write, asked, ref),
  });
};
