import type { Ref } from '../catalog/catalog.ts';
import { type CatalogDeps, catalogUnder } from '../catalog/catalog-user.ts';
import { passInPieces } from '../catalog/pass-in-pieces.ts';
import { type Asked, checkOwn, checkVersion } from '../events/asked.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import { findTagRow, removeTag } from './tag-queries.ts';

/** Takes it from everything that is marked with it. */
export async function deleteTag(deps: CatalogDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId } = asked;
  await passInPieces(deps, asked, async (write, passOn) => {
    const { id, number, name, color, version } = await findTagRow(write.db, workspaceId, ref);
    checkVersion(asked, { version });
    // A tag is the workspace's, whoever made it.
    checkOwn(asked, null);
    const catalog = await catalogUnder(deps, workspaceId, write);
    if (!(await passOn(catalog, { kind: 'tag', id }, null))) return unfinished;
    await removeTag(write.db, workspaceId, id);
    write.record({
      type: 'tag.deleted',
      subjectType: 'tag',
      subjectId: id,
      before: { number, name, color },
      after: null,
    });
    write.catalogChanged();
    return undefined;
  });
}
