import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Tag } from './tag.ts';
import { tagsOf, toTag } from './tag-queries.ts';

/** All tags, by name. */
export async function listTags(
  { database }: ReadDeps,
  workspaceId: string,
  part: PartAsked,
): Promise<Part<Tag>> {
  const order = { by: sql`r.name_key collate "C"`, type: 'text', direction: 'asc' } as const;
  const source = { rows: tagsOf(workspaceId), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map(toTag), ...rest };
}
