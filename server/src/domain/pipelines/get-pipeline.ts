import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Pipeline } from './pipeline.ts';
import { readPipeline } from './pipeline-queries.ts';

export function getPipeline(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Pipeline> {
  return readPipeline(database.kysely, workspaceId, ref);
}
