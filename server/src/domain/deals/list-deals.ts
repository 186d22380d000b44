import { type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Deal } from './deal.ts';
import { type DealFilter, type DealOrder, filterCondition, orderOf } from './deal-filter.ts';
import { dealsOf, toDeal } from './deal-queries.ts';

export async function listDeals(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  { filter, order }: { filter: DealFilter; order: DealOrder },
  page: PageParams,
): Promise<Page<Deal>> {
  const source = {
    rows: dealsOf(workspaceId, filterCondition(workspaceId, filter)),
    order: orderOf(order),
  };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  const last = items.at(-1);
  if (last === undefined) return { items: [], ...rest };
  const catalog = await catalogs.at(workspaceId, last.catalog_version, database.pool);
  return { items: items.map((row) => toDeal(row, catalog)), ...rest };
}
