import { queriesOf } from '../../platform/database/queries.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';
import type { ReadDeps } from './read-deps.ts';

/** The catalog at the version that holds under the lock of a change. */
export function catalogUnder(
  { catalogs }: Pick<ReadDeps, 'catalogs'>,
  workspaceId: string,
  write: WorkspaceWrite,
): Promise<Catalog> {
  return catalogs.at(workspaceId, write.catalogVersion, queriesOf(write.db));
}
