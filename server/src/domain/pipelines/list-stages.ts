import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Stage } from './pipeline.ts';
import { findPipelineRow, stagesOf, toStage } from './pipeline-queries.ts';

/** The stages of a pipeline, in their order. */
export async function listStages(
  { database: { kysely } }: ReadDeps,
  workspaceId: string,
  pipeline: Ref,
  part: PartAsked,
): Promise<Part<Stage>> {
  const { row } = await findPipelineRow(kysely, workspaceId, pipeline);
  const order = { by: sql`r.position`, type: 'bigint', direction: 'asc' } as const;
  const source = { rows: stagesOf(workspaceId, [row.id]), order };
  const { items, ...rest } = await readPart(kysely, source, part);
  return { items: items.map(toStage), ...rest };
}
