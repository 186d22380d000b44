import type { Catalog } from './catalog.ts';
import type { ReadDeps } from './read-deps.ts';

/** The catalog as it is now, for a reader that has not locked the workspace. */
export async function freshCatalog(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
): Promise<Catalog> {
  const { rows } = await database.pool.query<{ catalog_version: number }>(
    'select catalog_version from workspace_counters where workspace_id = $1',
    [workspaceId],
  );
  return catalogs.at(workspaceId, rows[0]?.catalog_version ?? 0, database.pool);
}
