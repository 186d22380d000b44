// How a deal goes through its pipeline: into a stage that wins or loses it, or back into one where
// it is open. Pure.
import { type Catalog, findIn, type Stage, stagesOf } from '../catalog/catalog.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import type { DealRow, DealStatus } from './deal.ts';

type Placed = Pick<
  DealRow,
  'pipeline_id' | 'stage_id' | 'open_stage_id' | 'status' | 'lost_reason' | 'closed_at'
>;

/** The id of the pipeline that is asked for: left out, the one that the deal is in, or the first. */
export function pipelineAsked(catalog: Catalog, ref: Ref | undefined, now?: Stage): string {
  if (ref === undefined) return now?.pipelineId ?? catalog.pipelines.all[0]?.id ?? '';
  const pipeline = findIn(catalog.pipelines, ref);
  if (pipeline) return pipeline.id;
  throw invalidField('pipeline_id', 'The selected pipeline is not a pipeline of this workspace.');
}

/** The stage that is asked for, where one is named by its key in this pipeline; left out, the one
 *  that the deal is in, or the first. Only what is new goes by its stage to another pipeline. */
export function stageAsked(
  catalog: Catalog,
  pipelineId: string,
  { pipeline, stage }: { pipeline?: Ref; stage?: Ref },
  now?: Stage,
): Stage {
  const found =
    stage === undefined
      ? now?.pipelineId === pipelineId
        ? now
        : stagesOf(catalog, pipelineId)[0]
      : findIn(catalog.stages, 'key' in stage ? { key: `${pipelineId}/${stage.key}` } : stage);
  const isFree = pipeline === undefined && now === undefined;
  if (found && (isFree || found.pipelineId === pipelineId)) return found;
  throw invalidField('stage_id', 'The selected stage is not a stage of the pipeline.');
}

/** In another stage a deal has the status that comes with it. */
export function moved<Row extends Placed>(row: Row, stage: Stage, at: Date): Row {
  if (row.stage_id === stage.id) return row;
  const there = { ...row, pipeline_id: stage.pipelineId, stage_id: stage.id };
  return withStatus(there, stage.outcome, stage.outcome === 'open' ? stage.id : null, at);
}

/** Its stage is taken away. What became of it in that stage does not change by this; where the stage
 *  itself had said it, the next one says it now. */
export function carried<Row extends Placed>(row: Row, from: Stage, to: Stage, at: Date): Row {
  const there = { ...row, pipeline_id: to.pipelineId, stage_id: to.id };
  const status = row.status === from.outcome ? to.outcome : row.status;
  return withStatus(there, status, to.outcome === 'open' ? to.id : null, at);
}

/** Won or lost: it goes to the stage of its pipeline that says so, and stays where none does. */
export function closed<Row extends Placed>(
  row: Row,
  outcome: 'won' | 'lost',
  catalog: Catalog,
  at: Date,
): Row {
  if (row.status === outcome) return row;
  const stage = stagesOf(catalog, row.pipeline_id).find((one) => one.outcome === outcome);
  return withStatus(stage ? { ...row, stage_id: stage.id } : row, outcome, null, at);
}

/** Open again, in the open stage that it was in last. */
export function reopened<Row extends Placed>(row: Row, catalog: Catalog): Row {
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

function withStatus<Row extends Placed>(
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
