import Type from 'typebox';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import { countTagged } from '../../../domain/leads/counts/count-tagged.ts';
import { createTag } from '../../../domain/tags/create-tag.ts';
import { deleteTag } from '../../../domain/tags/delete-tag.ts';
import { getTag } from '../../../domain/tags/get-tag.ts';
import { listTags } from '../../../domain/tags/list-tags.ts';
import { mergeTags } from '../../../domain/tags/merge-tags.ts';
import type { Tag } from '../../../domain/tags/tag.ts';
import { updateTag } from '../../../domain/tags/update-tag.ts';
import { keyRefOf } from '../../record-id.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  type CountedTag,
  createTagBody,
  mergeBody,
  tagResource,
  updateTagBody,
} from './tag-resource.ts';

const query = {
  search: Type.Optional(Type.String({ maxLength: 100, description: 'A part of the name.' })),
};

export const tagRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const { kysely } = read.database;
  const mount = { scope, services, style, resource: tagResource };
  async function withCounts(workspaceId: string, tags: Tag[], db = kysely): Promise<CountedTag[]> {
    const ids = tags.map(({ id }) => id);
    const counts = await countTagged(db, workspaceId, ids);
    return tags.map((tag) => ({ ...tag, leads: counts.get(tag.id) ?? 0 }));
  }
  const present = async (
    tag: Tag,
    { workspaceId }: Pick<RequestContext, 'workspaceId'>,
    db = kysely,
  ) => (await withCounts(workspaceId, [tag], db))[0] as CountedTag;

  listRoute<CountedTag, { search?: string }>(mount, {
    query,
    async list({ workspaceId }, query, page) {
      const { items, ...rest } = await listTags(read, workspaceId, query, page);
      return { items: await withCounts(workspaceId, items), ...rest };
    },
  });
  showRoute(mount, {
    show: async (context, ref) => present(await getTag(read, context.workspaceId, ref), context),
  });
  createRoute<CountedTag, typeof createTagBody, Tag>(mount, {
    body: createTagBody,
    create: (context, body) => createTag(write, context, body),
    present,
  });
  updateRoutes(mount, {
    body: updateTagBody,
    update: async (context, ref, changes) =>
      present(await updateTag(write, context, ref, changes), context),
  });
  actionRoute<CountedTag, typeof mergeBody, Tag>(mount, {
    action: 'merge',
    summary: 'Merge a tag into another',
    description:
      'Leads and contacts with this tag get the other one instead, and this tag is deleted. ' +
      'Responds with the other tag.',
    body: mergeBody,
    run: (context, ref, { into }) => mergeTags(write, context, ref, keyRefOf(into)),
    present,
  });
  deleteRoute(mount, {
    description: 'Also removes it from all leads and contacts.',
    remove: (context, ref) => deleteTag(write, context, ref),
  });
};
