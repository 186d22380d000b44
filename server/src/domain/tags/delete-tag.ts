import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findTagRow } from './tag-queries.ts';

/** Takes it from everything that is marked with it. */
export async function deleteTag(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId, actor } = asked;
  await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const { id, number, name, color, version } = await findTagRow(write.db, workspaceId, ref);
    checkVersion(asked, { version });
    await write.db
      .deleteFrom('tags')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    write.record({
      type: 'tag.deleted',
      subjectType: 'tag',
      subjectId: id,
      before: { number, name, color },
      after: null,
    });
    write.catalogChanged();
  });
}
