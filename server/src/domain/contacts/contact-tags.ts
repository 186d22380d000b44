// The tags of contacts, written in the transaction of a change.
import { queriesOf } from '../../platform/database/queries.ts';
import { addNamesTo } from '../catalog/add-names.ts';
import { type Catalog, nameKey, tagIdsOf } from '../catalog/catalog.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';

/** Creates the tags that do not exist yet; the returned catalog includes them. */
export async function resolveTagNames(
  { db }: WorkspaceWrite,
  catalog: Catalog,
  names: readonly string[],
): Promise<{ catalog: Catalog; tagIds: string[] }> {
  const { workspaceId } = catalog;
  const missing = names
    .filter((name) => !catalog.tags.byKey.has(nameKey(name)))
    .map((name) => ({ workspaceId, list: 'tags', name }) as const);
  const next = await addNamesTo(catalog, queriesOf(db), missing);
  return { catalog: next, tagIds: tagIdsOf(next, names) };
}

export async function writeContactTags(
  { db }: WorkspaceWrite,
  { workspace_id, id }: { workspace_id: string; id: string },
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const removed = before.filter((tag) => !after.includes(tag));
  const added = after.filter((tag) => !before.includes(tag));
  if (removed.length > 0) {
    await db
      .deleteFrom('contact_tags')
      .where('workspace_id', '=', workspace_id)
      .where('contact_id', '=', id)
      .where('tag_id', 'in', removed)
      .execute();
  }
  if (added.length > 0) {
    await db
      .insertInto('contact_tags')
      .values(added.map((tag_id) => ({ workspace_id, contact_id: id, tag_id })))
      .execute();
  }
}
