import type { Ref } from '../catalog/catalog.ts';
import { type CatalogDeps, catalogUnder, passOn } from '../catalog/catalog-user.ts';
import { type Asked, checkOwn, checkVersion } from '../events/asked.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { findTagRow, removeTag } from './tag-queries.ts';

/** Takes it from everything that is marked with it. */
export async function deleteTag(deps: CatalogDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const { id, number, name, color, version } = await findTagRow(write.db, workspaceId, ref);
    checkVersion(asked, { version });
    // A tag is the workspace's, whoever made it.
    checkOwn(asked, null);
    const catalog = await catalogUnder(deps, workspaceId, write);
    await passOn(deps, write, catalog, { kind: 'tag', id }, null);
    await removeTag(write.db, workspaceId, id);
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
