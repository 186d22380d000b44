import {
  byPosition,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Pipeline } from './pipeline.ts';
import { pipelinesOf, withStages } from './pipeline-queries.ts';

/** All pipelines with their stages, in order. */
export async function listPipelines(
  { database }: ReadDeps,
  workspaceId: string,
  page: PageParams,
): Promise<Page<Pipeline>> {
  const source = { rows: pipelinesOf(workspaceId), order: byPosition };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: await withStages(database.kysely, workspaceId, items), ...rest };
}
