import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { findLeadOrSurvivor } from './find-lead.ts';
import type { Lead } from './lead.ts';
import { toLead } from './to-lead.ts';

export async function getLead(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ref: Ref,
  options: { archived?: boolean } = {},
): Promise<Lead> {
  const found = await findLeadOrSurvivor(database.kysely, workspaceId, ref, options);
  const catalog = await catalogs.at(workspaceId, found.catalogVersion, database.pool);
  return toLead(found.row, catalog, found.contactNumber, found.tagIds);
}
