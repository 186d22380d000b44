import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import type { ResolveDeps } from './definition/resolve-definition.ts';

export type AutomationDeps = WriteDeps & ReadDeps & Pick<ResolveDeps, 'refs' | 'publicUrl'>;

export async function resolveDepsOf(
  deps: AutomationDeps,
  write: WorkspaceWrite,
  workspaceId: string,
): Promise<ResolveDeps> {
  const catalog = await catalogUnder(deps, workspaceId, write);
  const { refs, publicUrl } = deps;
  return { db: write.db, workspaceId, catalog, refs, publicUrl, now: write.at };
}
