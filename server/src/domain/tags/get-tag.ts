import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Tag } from './tag.ts';
import { findTagRow, toTag } from './tag-queries.ts';

export async function getTag({ database }: ReadDeps, workspaceId: string, ref: Ref): Promise<Tag> {
  return toTag(await findTagRow(database.kysely, workspaceId, ref));
}
