import { type Catalog, findIn, stagesOf } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { writeOrder } from '../catalog/order.ts';
import { type Reassign, reassignInPieces } from '../catalog/reassign-in-pieces.ts';
import { type CatalogDeps, refuseUsed } from '../catalog/refuse-used.ts';
import { DomainError, invalidField } from '../errors.ts';
import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { counterpartOf } from './pipeline.ts';
import { findPipelineRow, type PipelineRow, pipelineFacts } from './pipeline-queries.ts';

/** Moves the leads and deals of the pipeline to another, each to the most similar stage. */
export async function deletePipeline(
  deps: CatalogDeps,
  context: RequestContext,
  ref: Ref,
  moveTo: Ref | undefined,
): Promise<void> {
  const { workspaceId } = context;
  await reassignInPieces(deps, context, async (write, reassign) => {
    const { row, all } = await findPipelineRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const to = moveTo && findIn(catalog.pipelines, moveTo);
    if (moveTo !== undefined && (to === undefined || to.id === row.id)) {
      throw invalidField('move_to', 'same_record', { record: 'pipeline' });
    }
    if (all.length === 1) {
      throw new DomainError('conflict', 'This is the last pipeline: keep one.');
    }
    if (to === undefined) await refuseUsed(deps, write, catalog, { kind: 'pipeline', id: row.id });
    else if (!(await moveReferences(reassign, catalog, row.id, to.id))) return unfinished;
    await deleteRows(write, workspaceId, row);
    const rest = all.filter((pipeline) => pipeline !== row);
    await writeOrder(write, { workspaceId, table: 'pipelines', subjectType: 'pipeline' }, rest);
    write.catalogChanged();
    return undefined;
  });
}

/** Resolves to true once nothing refers to the pipeline any more. */
async function moveReferences(
  reassign: Reassign,
  catalog: Catalog,
  from: string,
  to: string,
): Promise<boolean> {
  const candidates = stagesOf(catalog, to);
  for (const stage of stagesOf(catalog, from)) {
    const counterpart = counterpartOf(stage, candidates);
    if (counterpart === undefined) {
      throw invalidField('move_to', 'pipeline_without_stages');
    }
    const isEmpty = await reassign(catalog, { kind: 'stage', id: stage.id }, counterpart.id);
    if (!isEmpty) return false;
  }
  return reassign(catalog, { kind: 'pipeline', id: from }, to);
}

async function deleteRows(
  write: WorkspaceWrite,
  workspaceId: string,
  row: PipelineRow,
): Promise<void> {
  await write.db
    .deleteFrom('stages')
    .where('workspace_id', '=', workspaceId)
    .where('pipeline_id', '=', row.id)
    .execute();
  await removeRow(write, workspaceId, {
    ...{ table: 'pipelines', subjectType: 'pipeline', eventType: 'pipeline.deleted' },
    ...{ id: row.id, facts: pipelineFacts(row) },
  });
}
