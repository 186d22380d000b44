import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findAmong, type Ref } from '../record-ref.ts';
import type { Outcome, Pipeline, Stage } from './pipeline.ts';

type Db = Kysely<Tables>;

export interface PipelineRow {
  id: string;
  number: number;
  key: string;
  name: string;
  position: number;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export interface StageRow extends PipelineRow {
  pipeline_id: string;
  pipeline_number: number;
  probability: number;
  outcome: Outcome;
  color: string | null;
}

const columns = sql`r.id, r.number, r.key, r.name, r.position, r.version, r.created_at,
  r.updated_at`;

export function pipelinesOf(workspaceId: string): RawBuilder<PipelineRow> {
  return sql<PipelineRow>`select ${columns} from pipelines r where r.workspace_id = ${workspaceId}`;
}

export function stagesOf(
  workspaceId: string,
  pipelineIds: readonly string[],
): RawBuilder<StageRow> {
  return sql<StageRow>`
    select ${columns}, r.probability, r.outcome, r.color, p.id as pipeline_id,
      p.number as pipeline_number
    from stages r join pipelines p on p.workspace_id = r.workspace_id and p.id = r.pipeline_id
    where r.workspace_id = ${workspaceId} and r.pipeline_id = any(${pipelineIds}::uuid[])`;
}

export async function readPipelines(db: Db, workspaceId: string): Promise<PipelineRow[]> {
  const { rows } = await sql<PipelineRow>`
    ${pipelinesOf(workspaceId)} order by r.position, r.number`.execute(db);
  return rows;
}

export async function readStages(
  db: Db,
  workspaceId: string,
  pipelineIds: readonly string[],
): Promise<StageRow[]> {
  const { rows } = await sql<StageRow>`
    ${stagesOf(workspaceId, pipelineIds)} order by r.position, r.number`.execute(db);
  return rows;
}

export async function findPipelineRow(
  db: Db,
  workspaceId: string,
  ref: Ref,
): Promise<{ row: PipelineRow; all: PipelineRow[] }> {
  const all = await readPipelines(db, workspaceId);
  const row = findAmong(all, ref);
  if (row === undefined) throw new DomainError('not_found', 'There is no such pipeline.');
  return { row, all };
}

/** Finds a stage in its pipeline; `all` are the stages of that pipeline. */
export async function findStageRow(
  db: Db,
  workspaceId: string,
  pipeline: Ref,
  ref: Ref,
): Promise<{ row: StageRow; all: StageRow[] }> {
  const { row: parent } = await findPipelineRow(db, workspaceId, pipeline);
  const all = await readStages(db, workspaceId, [parent.id]);
  const row = findAmong(all, ref);
  if (row === undefined) throw new DomainError('not_found', 'The pipeline has no such stage.');
  return { row, all };
}

export async function withStages(
  db: Db,
  workspaceId: string,
  rows: readonly PipelineRow[],
): Promise<Pipeline[]> {
  const ids = rows.map(({ id }) => id);
  const stages = (await readStages(db, workspaceId, ids)).map(toStage);
  return rows.map(({ created_at: createdAt, updated_at: updatedAt, ...row }) => ({
    ...row,
    stages: stages.filter(({ pipeline }) => pipeline.id === row.id),
    createdAt,
    updatedAt,
  }));
}

export async function readPipeline(db: Db, workspaceId: string, ref: Ref): Promise<Pipeline> {
  const { row } = await findPipelineRow(db, workspaceId, ref);
  const [pipeline] = await withStages(db, workspaceId, [row]);
  return pipeline as Pipeline;
}

export function toStage(row: StageRow): Stage {
  const { pipeline_id, pipeline_number, created_at, updated_at, ...stage } = row;
  return {
    ...stage,
    pipeline: { id: pipeline_id, number: pipeline_number },
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

/** The properties of a pipeline that events contain. */
export function pipelineFacts({ number, key, name, position }: PipelineRow) {
  return { number, key, name, position };
}

export function stageFacts(row: Omit<StageRow, 'created_at' | 'updated_at' | 'version' | 'id'>) {
  const { number, key, name, position, probability, outcome, color } = row;
  return { number, key, name, position, probability, outcome, color };
}
