import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import { likePattern } from '../../../platform/database/substring-search.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Suppression } from './suppression.ts';
import { type SuppressionRow, suppressionsOf, toSuppression } from './suppression-queries.ts';

/** `search` matches a part of the address. */
export async function listSuppressions(
  { database }: ReadDeps,
  workspaceId: string,
  { search }: { search?: string | undefined },
  page: PageParams,
): Promise<Page<Suppression>> {
  const all = suppressionsOf(workspaceId);
  const rows =
    search === undefined
      ? all
      : sql<SuppressionRow>`${all} and lower(address) like ${likePattern(search.trim().toLowerCase())}`;
  const source = { rows, order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toSuppression), ...rest };
}
