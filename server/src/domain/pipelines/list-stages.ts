import {
  byPosition,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Stage } from './pipeline.ts';
import { findPipelineRow, stagesOf, toStage } from './pipeline-queries.ts';

/** The stages of a pipeline, in order. */
export async function listStages(
  { database: { kysely } }: ReadDeps,
  workspaceId: string,
  pipeline: Ref,
  page: PageParams,
): Promise<Page<Stage>> {
  const { row } = await findPipelineRow(kysely, workspaceId, pipeline);
  const source = { rows: stagesOf(workspaceId, [row.id]), order: byPosition };
  const { items, ...rest } = await paginate(kysely, source, page);
  return { items: items.map(toStage), ...rest };
}
