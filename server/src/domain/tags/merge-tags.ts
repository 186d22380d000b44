import { findIn, nameKey } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { reassignInPieces } from '../catalog/reassign-in-pieces.ts';
import type { CatalogDeps } from '../catalog/refuse-used.ts';
import { invalidField } from '../errors.ts';
import { type ChangeRequest, checkOwn, checkVersion } from '../events/request-context.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import type { Ref } from '../record-ref.ts';
import type { Tag } from './tag.ts';
import { findTagRow, toTag } from './tag-queries.ts';

/** Replaces the tag by another on all leads and contacts, without duplicates, and deletes it. */
export async function mergeTags(
  deps: CatalogDeps,
  context: ChangeRequest<Tag>,
  ref: Ref,
  into: Ref,
): Promise<Tag> {
  const { workspaceId } = context;
  return reassignInPieces(deps, context, async (write, reassign) => {
    const { id, number, name, version } = await findTagRow(write.db, workspaceId, ref);
    checkVersion(context, { version });
    // Merging deletes a tag, and a tag belongs to the workspace and not to its creator.
    checkOwn(context, null);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const to = findIn(catalog.tags, 'key' in into ? { key: nameKey(into.key) } : into);
    if (to === undefined || to.id === id) {
      throw invalidField('into', 'same_record', { record: 'tag' });
    }
    if (!(await reassign(catalog, { kind: 'tag', id }, to.id))) return unfinished;
    await write.db
      .deleteFrom('tags')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    write.record({
      type: 'tag.merged',
      subjectType: 'tag',
      subjectId: id,
      before: { number, name },
      after: { number: to.number, name: to.name },
    });
    write.catalogChanged();
    return toTag(await findTagRow(write.db, workspaceId, { id: to.id }));
  });
}
