import { type Catalog, findIn } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { writeOrder } from '../catalog/order.ts';
import { reassignInPieces } from '../catalog/reassign-in-pieces.ts';
import { type CatalogDeps, refuseUsed } from '../catalog/refuse-used.ts';
import { DomainError, invalidField } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import type { Ref } from '../record-ref.ts';
import { findStageRow, type StageRow, stageFacts } from './pipeline-queries.ts';

/** Moves the leads and deals of the stage to `moveTo`, also in another pipeline. */
export async function deleteStage(
  deps: CatalogDeps,
  context: RequestContext,
  pipeline: Ref,
  ref: Ref,
  moveTo: Ref | undefined,
): Promise<void> {
  const { workspaceId } = context;
  await reassignInPieces(deps, context, async (write, reassign) => {
    const { row, all } = await findStageRow(write.db, workspaceId, pipeline, ref);
    checkVersion(context, row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const used = { kind: 'stage', id: row.id } as const;
    const to = moveTo && targetOf(catalog, row, moveTo);
    if (all.length === 1) {
      throw new DomainError('conflict', 'This is the last stage of the pipeline: keep one.');
    }
    if (to === undefined) await refuseUsed(deps, write, catalog, used);
    else if (!(await reassign(catalog, used, to))) return unfinished;
    await write.db
      .deleteFrom('stages')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    const rest = all.filter((stage) => stage !== row);
    await writeOrder(write, { workspaceId, table: 'stages', subjectType: 'stage' }, rest);
    const subject = { subjectType: 'stage', subjectId: row.id } as const;
    write.record({ type: 'stage.deleted', ...subject, before: stageFacts(row), after: null });
    write.catalogChanged();
    return undefined;
  });
}

function targetOf(catalog: Catalog, { id, pipeline_id }: StageRow, moveTo: Ref): string {
  const to = findIn(
    catalog.stages,
    'key' in moveTo ? { key: `${pipeline_id}/${moveTo.key}` } : moveTo,
  );
  if (to !== undefined && to.id !== id) return to.id;
  throw invalidField('move_to', 'same_record', { record: 'stage' });
}
