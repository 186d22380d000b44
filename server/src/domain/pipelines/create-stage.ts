import { newId } from '../../platform/ids.ts';
import { keyFor } from '../catalog/key.ts';
import { type Positioned, withItemAt, writeOrder } from '../catalog/order.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import {
  defaultProbability,
  maxStages,
  type NewStage,
  refuseMore,
  refuseTakenKey,
  type Stage,
} from './pipeline.ts';
import {
  findPipelineRow,
  type PipelineRow,
  readStages,
  type StageRow,
  stageFacts,
  toStage,
} from './pipeline-queries.ts';

export async function createStage(
  deps: WriteDeps,
  request: ChangeRequest<Stage>,
  pipeline: Ref,
  stage: NewStage,
): Promise<Stage> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const { row } = await findPipelineRow(write.db, workspaceId, pipeline);
    const siblings = await readStages(write.db, workspaceId, [row.id]);
    write.catalogChanged();
    return toStage(await insertStage(write, workspaceId, row, siblings, stage));
  });
}

/** `siblings` are the existing stages of the pipeline. */
export async function insertStage(
  write: WorkspaceWrite,
  workspaceId: string,
  pipeline: PipelineRow,
  siblings: readonly StageRow[],
  stage: NewStage,
): Promise<StageRow> {
  const { name, outcome = 'open', color = null } = stage;
  const { probability = defaultProbability[outcome] } = stage;
  const key = keyFor(stage.key, name);
  const id = newId();
  refuseMore('stages', siblings.length, maxStages);
  refuseTakenKey('stage', siblings, { id, key });
  const ordered = withItemAt<Positioned>(siblings, { id, position: -1 }, stage.position);
  const position = ordered.findIndex((one) => one.id === id);
  await writeOrder(write, { workspaceId, table: 'stages', subjectType: 'stage' }, ordered, id);
  const values = { key, name, position, probability, outcome, color };
  const times = { created_at: write.at, updated_at: write.at };
  const { number, version } = await write.db
    .insertInto('stages')
    .values({ workspace_id: workspaceId, id, pipeline_id: pipeline.id, ...values, ...times })
    .returning(['number', 'version'])
    .executeTakeFirstOrThrow();
  const owner = { pipeline_id: pipeline.id, pipeline_number: pipeline.number };
  const row = { id, number, version, ...values, ...owner, ...times };
  write.record({
    type: 'stage.created',
    subjectType: 'stage',
    subjectId: id,
    before: null,
    after: { ...stageFacts(row), pipeline: pipeline.key },
  });
  return row;
}
