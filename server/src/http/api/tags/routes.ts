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
import { keyRefOf } from '../leads/refs.ts';
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
  async function counted(workspaceId: string, tags: Tag[], db = kysely): Promise<CountedTag[]> {
    const ids = tags.map(({ id }) => id);
    const counts = await countTagged(db, workspaceId, ids);
    return tags.map((tag) => ({ ...tag, leads: counts.get(tag.id) ?? 0 }));
  }
  const present = async (
    tag: Tag,
    { workspaceId }: Pick<RequestContext, 'workspaceId'>,
    db = kysely,
  ) => (await counted(workspaceId, [tag], db))[0] as CountedTag;

  listRoute<CountedTag, { search?: string }>(mount, {
    query,
    async list({ workspaceId }, query, part) {
      const { items, ...rest } = await listTags(read, workspaceId, query, part);
      return { items: await counted(workspaceId, items), ...rest };
    },
  });
  showRoute(mount, {
    show: async (asked, ref) => present(await getTag(read, asked.workspaceId, ref), asked),
  });
  createRoute<CountedTag, typeof createTagBody, Tag>(mount, {
    body: createTagBody,
    create: (asked, body) => createTag(write, asked, body),
    present,
  });
  updateRoutes(mount, {
    body: updateTagBody,
    update: async (asked, ref, changes) =>
      present(await updateTag(write, asked, ref, changes), asked),
  });
  actionRoute<CountedTag, typeof mergeBody, Tag>(mount, {
    action: 'merge',
    summary: 'Merge a tag into another',
    description:
      'Everything marked with it is marked with the other instead, once, and it is gone. Answers ' +
      'the other.',
    body: mergeBody,
    run: (asked, ref, { into }) => mergeTags(write, asked, ref, keyRefOf(into)),
    present,
  });
  deleteRoute(mount, {
    description: 'Takes it from everything that is marked with it.',
    remove: (asked, ref) => deleteTag(write, asked, ref),
  });
};
