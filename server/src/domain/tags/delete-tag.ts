import { catalogUnder } from '../catalog/catalog-under.ts';
import { reassignInPieces } from '../catalog/reassign-in-pieces.ts';
import type { CatalogDeps } from '../catalog/refuse-used.ts';
import { removeRow } from '../events/remove-row.ts';
import { checkOwn, checkVersion, type RequestContext } from '../events/request-context.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import type { Ref } from '../record-ref.ts';
import { findTagRow } from './tag-queries.ts';

/** Also removes the tag from all leads and contacts. */
export async function deleteTag(
  deps: CatalogDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await reassignInPieces(deps, context, async (write, reassign) => {
    const { id, number, name, color, version } = await findTagRow(write.db, workspaceId, ref);
    checkVersion(context, { version });
    // A tag belongs to the workspace and not to its creator.
    checkOwn(context, null);
    const catalog = await catalogUnder(deps, workspaceId, write);
    if (!(await reassign(catalog, { kind: 'tag', id }, null))) return unfinished;
    await removeRow(write, workspaceId, {
      ...{ table: 'tags', subjectType: 'tag', eventType: 'tag.deleted' },
      ...{ id, facts: { number, name, color } },
    });
    write.catalogChanged();
    return undefined;
  });
}
