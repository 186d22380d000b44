import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Stage } from './pipeline.ts';
import { findStageRow, toStage } from './pipeline-queries.ts';

export async function getStage(
  { database }: ReadDeps,
  workspaceId: string,
  pipeline: Ref,
  ref: Ref,
): Promise<Stage> {
  return toStage((await findStageRow(database.kysely, workspaceId, pipeline, ref)).row);
}
