import { catalogUnder } from '../catalog/catalog-under.ts';
import { writeOrder } from '../catalog/order.ts';
import { reassignInPieces } from '../catalog/reassign-in-pieces.ts';
import { type CatalogDeps, refuseUsed } from '../catalog/refuse-used.ts';
import { DomainError, invalidField } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import { findAmong, type Ref } from '../record-ref.ts';
import { findStatusRow, statusFacts } from './status-queries.ts';

/** Moves leads with the status to `moveTo`. Without it, a status in use cannot be deleted. */
export async function deleteStatus(
  deps: CatalogDeps,
  context: RequestContext,
  ref: Ref,
  moveTo: Ref | undefined,
): Promise<void> {
  const { workspaceId } = context;
  await reassignInPieces(deps, context, async (write, reassign) => {
    const { row, all } = await findStatusRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const rest = all.filter((status) => status !== row);
    const to = moveTo && findAmong(rest, moveTo);
    if (moveTo !== undefined && to === undefined) {
      throw invalidField('move_to', 'same_record', { record: 'status' });
    }
    if (rest.length === 0) {
      throw new DomainError('conflict', 'This is the last status: keep one.');
    }
    const catalog = await catalogUnder(deps, workspaceId, write);
    const used = { kind: 'status', id: row.id } as const;
    if (to === undefined) await refuseUsed(deps, write, catalog, used);
    else if (!(await reassign(catalog, used, to.id))) return unfinished;
    await write.db
      .deleteFrom('statuses')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    await writeOrder(write, { workspaceId, table: 'statuses', subjectType: 'status' }, rest);
    const subject = { subjectType: 'status', subjectId: row.id } as const;
    write.record({ type: 'status.deleted', ...subject, before: statusFacts(row), after: null });
    write.catalogChanged();
    return undefined;
  });
}
