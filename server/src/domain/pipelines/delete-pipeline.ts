import { type Catalog, findIn, type Ref, stagesOf } from '../catalog/catalog.ts';
import { type CatalogDeps, catalogUnder, refuseUsed } from '../catalog/catalog-user.ts';
import { writeOrder } from '../catalog/order.ts';
import { type PassOn, passInPieces } from '../catalog/pass-in-pieces.ts';
import { DomainError, invalidField } from '../errors.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { counterpartOf } from './pipeline.ts';
import { findPipelineRow, type PipelineRow, pipelineFacts } from './pipeline-queries.ts';

/** What is in the pipeline goes to another, each to the stage most like its own. */
export async function deletePipeline(
  deps: CatalogDeps,
  asked: Asked,
  ref: Ref,
  moveTo: Ref | undefined,
): Promise<void> {
  const { workspaceId } = asked;
  await passInPieces(deps, asked, async (write, passOn) => {
    const { row, all } = await findPipelineRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const to = moveTo && findIn(catalog.pipelines, moveTo);
    if (moveTo !== undefined && (to === undefined || to.id === row.id)) {
      throw invalidField('move_to', 'The move_to field must be another pipeline.');
    }
    if (all.length === 1) {
      throw new DomainError('conflict', 'This is the last pipeline: keep one.');
    }
    if (to === undefined) await refuseUsed(deps, write, catalog, { kind: 'pipeline', id: row.id });
    else if (!(await empty(passOn, catalog, row.id, to.id))) return unfinished;
    await remove(write, workspaceId, row);
    const rest = all.filter((pipeline) => pipeline !== row);
    await writeOrder(write, { workspaceId, table: 'pipelines', subjectType: 'pipeline' }, rest);
    write.catalogChanged();
    return undefined;
  });
}

/** Says whether nothing is in the pipeline any more. */
async function empty(passOn: PassOn, catalog: Catalog, from: string, to: string): Promise<boolean> {
  const candidates = stagesOf(catalog, to);
  for (const stage of stagesOf(catalog, from)) {
    const counterpart = counterpartOf(stage, candidates);
    if (counterpart === undefined) {
      throw invalidField('move_to', 'The pipeline of the move_to field has no stages.');
    }
    const isEmpty = await passOn(catalog, { kind: 'stage', id: stage.id }, counterpart.id);
    if (!isEmpty) return false;
  }
  return passOn(catalog, { kind: 'pipeline', id: from }, to);
}

async function remove(
  { db, record }: WorkspaceWrite,
  workspaceId: string,
  row: PipelineRow,
): Promise<void> {
  await db
    .deleteFrom('stages')
    .where('workspace_id', '=', workspaceId)
    .where('pipeline_id', '=', row.id)
    .execute();
  await db
    .deleteFrom('pipelines')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', row.id)
    .execute();
  record({
    type: 'pipeline.deleted',
    subjectType: 'pipeline',
    subjectId: row.id,
    before: pipelineFacts(row),
    after: null,
  });
}
