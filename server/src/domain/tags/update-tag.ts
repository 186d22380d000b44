import { nameKey } from '../catalog/catalog.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkTagName, type Tag, type TagChanges } from './tag.ts';
import { findTagRow, refuseTaken, toTag } from './tag-queries.ts';

/** All leads and contacts with the tag show its new name. */
export async function updateTag(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
  changes: TagChanges,
): Promise<Tag> {
  const { workspaceId } = context;
  if (changes.name !== undefined) checkTagName(changes.name);
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findTagRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const { name = row.name, color = row.color } = changes;
    const changed = whatChanged({ name: row.name, color: row.color }, { name, color });
    if (changed === undefined) return toTag(row);
    await refuseTaken(write.db, workspaceId, name, row.id);
    const next = { name, name_key: nameKey(name), color };
    const written = await updateRow(write, workspaceId, 'tags', row, next);
    write.record({ type: 'tag.updated', subjectType: 'tag', subjectId: row.id, ...changed });
    write.catalogChanged();
    return toTag({ ...row, ...next, ...written });
  });
}
