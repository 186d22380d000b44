import type { Ref } from '../catalog/catalog.ts';
import { type CatalogDeps, catalogUnder, passOn, refuseUsed } from '../catalog/catalog-user.ts';
import { findAmong } from '../catalog/find-among.ts';
import { writeOrder } from '../catalog/order.ts';
import { DomainError, invalidField } from '../errors.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { findStatusRow, statusFacts } from './status-queries.ts';

/** Leads that have the status get another, if it is said which. */
export async function deleteStatus(
  deps: CatalogDeps,
  asked: Asked,
  ref: Ref,
  moveTo: Ref | undefined,
): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const { row, all } = await findStatusRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    const rest = all.filter((status) => status !== row);
    const to = moveTo && findAmong(rest, moveTo);
    if (moveTo !== undefined && to === undefined) {
      throw invalidField('move_to', 'The move_to field must be another status.');
    }
    if (rest.length === 0) {
      throw new DomainError('conflict', 'This is the last status: keep one.');
    }
    const catalog = await catalogUnder(deps, workspaceId, write);
    const used = { kind: 'status', id: row.id } as const;
    if (to === undefined) await refuseUsed(deps, write, catalog, used);
    else await passOn(deps, write, catalog, used, to.id);
    await write.db
      .deleteFrom('statuses')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    await writeOrder(write, { workspaceId, table: 'statuses', subjectType: 'status' }, rest);
    const subject = { subjectType: 'status', subjectId: row.id } as const;
    write.record({ type: 'status.deleted', ...subject, before: statusFacts(row), after: null });
    write.catalogChanged();
  });
}
