import type { Ref } from '../catalog/catalog.ts';
import { type CatalogDeps, catalogUnder, refuseUsed } from '../catalog/catalog-user.ts';
import { findAmong } from '../catalog/find-among.ts';
import { writeOrder } from '../catalog/order.ts';
import { passInPieces } from '../catalog/pass-in-pieces.ts';
import { DomainError, invalidField } from '../errors.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import { findStatusRow, statusFacts } from './status-queries.ts';

/** Leads that have the status get another, if it is said which. */
export async function deleteStatus(
  deps: CatalogDeps,
  asked: Asked,
  ref: Ref,
  moveTo: Ref | undefined,
): Promise<void> {
  const { workspaceId } = asked;
  await passInPieces(deps, asked, async (write, passOn) => {
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
    else if (!(await passOn(catalog, used, to.id))) return unfinished;
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
