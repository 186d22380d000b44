import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Deal } from './deal.ts';
import { dealsWithDeleted, toDeal } from './deal-queries.ts';

/** The deals with these ids, including deleted ones. Unknown ids are left out. */
export async function getDeals(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ids: readonly string[],
): Promise<Deal[]> {
  const condition = sql`d.id = any(${ids}::uuid[])`;
  const { rows } = await dealsWithDeleted(workspaceId, condition).execute(database.kysely);
  const [first] = rows;
  if (first === undefined) return [];
  const catalog = await catalogs.at(workspaceId, first.catalog_version, database.pool);
  return rows.map((row) => toDeal(row, catalog));
}
