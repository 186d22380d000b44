import { sql } from 'kysely';
import { type Catalog, findIn, nameKey } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { reassignInPieces } from '../catalog/reassign-in-pieces.ts';
import { type CatalogDeps, refuseUsed } from '../catalog/refuse-used.ts';
import { invalidField } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import type { Ref } from '../record-ref.ts';
import { type Picklist, toNone } from './picklist.ts';
import { findPicklistRow } from './picklist-queries.ts';

/** Moves leads with the value to `moveTo`. Without it, a value in use cannot be deleted. */
export async function deletePicklistValue(
  deps: CatalogDeps,
  list: Picklist,
  context: RequestContext,
  ref: Ref,
  moveTo: Ref | typeof toNone | undefined,
): Promise<void> {
  const { workspaceId } = context;
  await reassignInPieces(deps, context, async (write, reassign) => {
    const { id, number, name, version } = await findPicklistRow(write.db, list, workspaceId, ref);
    checkVersion(context, { version });
    const catalog = await catalogUnder(deps, workspaceId, write);
    const used = { kind: list.kind, id };
    if (moveTo === undefined) await refuseUsed(deps, write, catalog, used);
    else if (!(await reassign(catalog, used, targetOf(list, catalog, id, moveTo))))
      return unfinished;
    await sql`
      delete from ${sql.table(list.table)}
      where workspace_id = ${workspaceId} and id = ${id}`.execute(write.db);
    write.record({
      type: `${list.kind}.deleted`,
      subjectType: list.kind,
      subjectId: id,
      before: { number, name },
      after: null,
    });
    write.catalogChanged();
    return undefined;
  });
}

function targetOf(
  { kind, tableOf }: Picklist,
  catalog: Catalog,
  id: string,
  moveTo: Ref | typeof toNone,
): string | null {
  if (moveTo === toNone) return null;
  const ref = 'key' in moveTo ? { key: nameKey(moveTo.key) } : moveTo;
  const to = findIn(tableOf(catalog), ref);
  if (to !== undefined && to.id !== id) return to.id;
  throw invalidField('move_to', 'move_target_invalid', { record: kind, none: toNone });
}
