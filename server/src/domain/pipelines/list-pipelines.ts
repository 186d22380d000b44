import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Pipeline } from './pipeline.ts';
import { pipelinesOf, withStages } from './pipeline-queries.ts';

/** All pipelines with their stages, in their order. */
export async function listPipelines(
  { database }: ReadDeps,
  workspaceId: string,
  part: PartAsked,
): Promise<Part<Pipeline>> {
  const order = { by: sql`r.position`, type: 'bigint', direction: 'asc' } as const;
  const source = { rows: pipelinesOf(workspaceId), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: await withStages(database.kysely, workspaceId, items), ...rest };
}
