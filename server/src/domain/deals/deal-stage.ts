// The rules by which a deal moves through its pipeline. The stage decides whether the deal is open,
// won or lost. Pure.
import { type Catalog, findIn, type Stage, stagesOf } from '../catalog/catalog.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import type { DealRow, DealStatus } from './deal.ts';

type StageState = Pick<
  DealRow,
  'pipeline_id' | 'stage_id' | 'open_stage_id' | 'status' | 'lost_reason' | 'closed_at'
>;

/** Without a reference: the pipeline of the current stage, or else the first pipeline. */
export function resolvePipelineId(catalog: Catalog, ref: Ref | undefined, current?: Stage): string {
  if (ref === undefined) return current?.pipelineId ?? catalog.pipelines.all[0]?.id ?? '';
  const pipeline = findIn(catalog.pipelines, ref);
  if (pipeline) return pipeline.id;
  throw invalidField('pipeline_id', 'record_unknown', { record: 'pipeline' });
}

/**
 * Without a reference: the current stage, or else the first stage of the pipeline. A key names a stage
 * within this pipeline. Only a new deal may take its pipeline from its stage.
 */
export function resolveStage(
  catalog: Catalog,
  pipelineId: string,
  { pipeline, stage }: { pipeline?: Ref; stage?: Ref },
  current?: Stage,
): Stage {
  const found =
    stage === undefined
      ? current?.pipelineId === pipelineId
        ? current
        : stagesOf(catalog, pipelineId)[0]
      : findIn(catalog.stages, 'key' in stage ? { key: `${pipelineId}/${stage.key}` } : stage);
  const anyPipeline = pipeline === undefined && current === undefined;
  if (found && (anyPipeline || found.pipelineId === pipelineId)) return found;
  throw invalidField('stage_id', 'stage_of_other_pipeline');
}

/** A deal that moves to another stage takes the outcome of that stage as its status. */
export function moveToStage<Row extends StageState>(row: Row, stage: Stage, at: Date): Row {
  if (row.stage_id === stage.id) return row;
  const placed = { ...row, pipeline_id: stage.pipelineId, stage_id: stage.id };
  return withStatus(placed, stage.outcome, stage.outcome === 'open' ? stage.id : null, at);
}

/**
 * Moves a deal out of a stage that is deleted. A status that came from that stage becomes the outcome
 * of the new stage; any other status stays.
 */
export function replaceStage<Row extends StageState>(
  row: Row,
  from: Stage,
  to: Stage,
  at: Date,
): Row {
  const placed = { ...row, pipeline_id: to.pipelineId, stage_id: to.id };
  const status = row.status === from.outcome ? to.outcome : row.status;
  return withStatus(placed, status, to.outcome === 'open' ? to.id : null, at);
}

/** Moves a deal to the won or lost stage of its pipeline. Without one it keeps its stage. */
export function moveToOutcome<Row extends StageState>(
  row: Row,
  outcome: 'won' | 'lost',
  catalog: Catalog,
  at: Date,
): Row {
  if (row.status === outcome) return row;
  const stage = stagesOf(catalog, row.pipeline_id).find((one) => one.outcome === outcome);
  return withStatus(stage ? { ...row, stage_id: stage.id } : row, outcome, null, at);
}

/** Returns a closed deal to the last open stage that it was in, or else to the first open one. */
export function returnToOpenStage<Row extends StageState>(row: Row, catalog: Catalog): Row {
  if (row.status === 'open') return row;
  const stages = stagesOf(catalog, row.pipeline_id).filter(({ outcome }) => outcome === 'open');
  const stage = stages.find(({ id }) => id === row.open_stage_id) ?? stages[0];
  if (stage === undefined) {
    throw new DomainError(
      'conflict',
      'The pipeline has no open stage: move the deal to a stage of another pipeline.',
    );
  }
  return withStatus({ ...row, stage_id: stage.id }, 'open', stage.id, null);
}

export interface EarlierState {
  stage?: Stage;
  status?: DealStatus;
  lostReason?: string | null;
  closedAt?: Date;
}

/** Returns a deal to the stage and the status that it had before. */
export function returnToState<Row extends StageState>(
  row: Row,
  { stage, status = row.status, lostReason, closedAt }: EarlierState,
  at: Date,
): Row {
  const placed = stage ? { ...row, pipeline_id: stage.pipelineId, stage_id: stage.id } : row;
  const isOpenStage = status === 'open' && stage?.outcome === 'open';
  const next = withStatus(placed, status, isOpenStage ? stage.id : null, closedAt ?? at);
  return status === 'lost' && lostReason !== undefined
    ? { ...next, lost_reason: lostReason }
    : next;
}

function withStatus<Row extends StageState>(
  row: Row,
  status: DealStatus,
  openStageId: string | null,
  at: Date | null,
): Row {
  return {
    ...row,
    status,
    open_stage_id: openStageId ?? row.open_stage_id,
    lost_reason: status === 'lost' && row.status === 'lost' ? row.lost_reason : null,
    closed_at: status === 'open' ? null : row.status === status ? row.closed_at : at,
  };
}
