import { sql } from 'kysely';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { type Count, countsOf, differences, executeOf, writeCounts } from './keep-counts.ts';

/**
 * Sets the counts of a workspace to what its leads say. They are kept with each change, so this
 * finds something only where leads were changed behind the program's back. Says how many were off.
 */
export async function recountLeads(deps: WriteDeps, workspaceId: string): Promise<number> {
  const actor = { type: 'system', id: null } as const;
  return writeInWorkspace(deps, workspaceId, actor, async ({ db }) => {
    const { rows: kept } = await sql<Count>`
      select kind, value, count from lead_counts where workspace_id = ${workspaceId}`.execute(db);
    const changes = differences(workspaceId, kept, await countsOf(db, workspaceId));
    await writeCounts(executeOf(db), changes);
    return changes.length;
  });
}
