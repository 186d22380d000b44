import { sql } from 'kysely';
import { byName, type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import { likePattern } from '../../platform/database/substring-search.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Tag } from './tag.ts';
import { type TagRow, tagsOf, toTag } from './tag-queries.ts';

/** Tags sorted by name; `search` matches a substring of the name. */
export async function listTags(
  { database }: ReadDeps,
  workspaceId: string,
  { search }: { search?: string | undefined },
  page: PageParams,
): Promise<Page<Tag>> {
  const all = tagsOf(workspaceId);
  const rows =
    search === undefined
      ? all
      : sql<TagRow>`${all} and name_key like ${likePattern(nameKey(search))}`;
  const source = { rows, order: byName };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toTag), ...rest };
}
