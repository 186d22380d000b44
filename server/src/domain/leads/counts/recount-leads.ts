import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { type Count, countsOf, differences, executeOf, writeCounts } from './keep-counts.ts';
import type { CountChange } from './lead-counts.ts';

/**
 * Sets the counts of a workspace to what its leads say. They are kept with each change, so this
 * finds something only where leads were changed behind the program's back. Says how many were off.
 */
export async function recountLeads(deps: WriteDeps, workspaceId: string): Promise<number> {
  // Looked at without the lock, which all writers would wait for as long as it takes to count.
  const suspects = await deps.database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => offCounts(db, workspaceId));
  if (suspects.length === 0) return 0;
  const actor = { type: 'system', id: null } as const;
  return writeInWorkspace(deps, { workspaceId, actor }, async ({ db }) => {
    const off = await offCounts(db, workspaceId);
    await writeCounts(executeOf(db), off);
    return off.length;
  });
}

async function offCounts(db: Kysely<Tables>, workspaceId: string): Promise<CountChange[]> {
  const { rows: kept } = await sql<Count>`
    select kind, value, count from lead_counts where workspace_id = ${workspaceId}`.execute(db);
  return differences(workspaceId, kept, await countsOf(db, workspaceId));
}
