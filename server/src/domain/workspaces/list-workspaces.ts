import type { Database } from '../../platform/database/pool.ts';
import type { Workspace } from './workspace.ts';
import { toWorkspace, workspaceColumns } from './workspace-row.ts';

export async function listWorkspaces(db: Database['kysely']): Promise<Workspace[]> {
  const rows = await db
    .selectFrom('workspaces')
    .select(workspaceColumns)
    .orderBy('number')
    .execute();
  return rows.map(toWorkspace);
}
