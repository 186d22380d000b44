import { newId } from '../../platform/ids.ts';
import { nameKey } from '../catalog/catalog.ts';
import { refuseMoreNames } from '../catalog/new-names.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkTagName, type Tag } from './tag.ts';
import { countTags, refuseTaken, toTag } from './tag-queries.ts';

export interface NewTag {
  name: string;
  color?: string | null | undefined;
}

export async function createTag(
  deps: WriteDeps,
  request: ChangeRequest<Tag>,
  { name, color = null }: NewTag,
): Promise<Tag> {
  const { workspaceId } = request;
  checkTagName(name);
  return writeInWorkspace(deps, request, async (write) => {
    await refuseTaken(write.db, workspaceId, name);
    refuseMoreNames('tags', await countTags(write.db, workspaceId));
    const row = await write.db
      .insertInto('tags')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        name,
        name_key: nameKey(name),
        color,
        created_at: write.at,
        updated_at: write.at,
      })
      .returning([
        'id',
        'number',
        'name',
        'name_key',
        'color',
        'version',
        'created_at',
        'updated_at',
      ])
      .executeTakeFirstOrThrow();
    write.record({
      type: 'tag.created',
      subjectType: 'tag',
      subjectId: row.id,
      before: null,
      after: { number: row.number, name, color },
    });
    write.catalogChanged();
    return toTag(row);
  });
}
