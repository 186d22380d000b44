import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Lead } from './lead.ts';
import { selectFoundLeads, toFound } from './lead-queries.ts';
import { toLead } from './to-lead.ts';

/** Includes the trash; purged leads are missing. */
export async function getLeads(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ids: readonly string[],
): Promise<Lead[]> {
  if (ids.length === 0) return [];
  const { rows } = await selectFoundLeads(
    sql`select * from leads where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`,
  ).execute(database.kysely);
  const [first] = rows;
  if (first === undefined) return [];
  const catalog = await catalogs.at(workspaceId, first.catalog_version, database.pool);
  return rows.map((found) => {
    const { row, contactNumber, tagIds } = toFound(found);
    return toLead(row, catalog, contactNumber, tagIds);
  });
}
