import { findKey } from '../domain/keys/find-key.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import type { Workspace } from '../domain/workspaces/workspace.ts';
import type { Database } from '../platform/database/pool.ts';

/** Finds a key and its workspace; `within` names the one workspace to look in. */
export async function chooseKey(
  { kysely }: Database,
  ref: string,
  within: string | undefined,
): Promise<{ id: string; workspace: Workspace }> {
  const named = within === undefined ? undefined : await findWorkspace(kysely, within);
  const { id, workspaceId } = await findKey(kysely, ref, named?.id);
  return { id, workspace: named ?? (await findWorkspace(kysely, workspaceId)) };
}
