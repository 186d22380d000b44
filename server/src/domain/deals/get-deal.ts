import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Deal } from './deal.ts';
import { findDeal, toDeal } from './deal-queries.ts';

export async function getDeal(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Deal> {
  const row = await findDeal(database.kysely, workspaceId, ref);
  return toDeal(row, await catalogs.at(workspaceId, row.catalog_version, database.pool));
}
