import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Deal } from './deal.ts';
import { keptOrNot, toDeal } from './deal-queries.ts';

/** Those of these deals that are kept, deleted ones included. */
export async function getDeals(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ids: readonly string[],
): Promise<Deal[]> {
  const which = sql`d.id = any(${ids}::uuid[])`;
  const { rows } = await keptOrNot(workspaceId, which).execute(database.kysely);
  const [first] = rows;
  if (first === undefined) return [];
  const catalog = await catalogs.at(workspaceId, first.catalog_version, database.pool);
  return rows.map((row) => toDeal(row, catalog));
}
