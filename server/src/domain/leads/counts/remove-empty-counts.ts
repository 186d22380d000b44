import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

const step = 5_000;

/**
 * Removes the counts of what no lead has any more. Without the lock of the workspace: a writer that
 * counts such a thing meanwhile either finds its row, which then stays, or adds it anew. A row that
 * a writer holds is left out, since two that wait for each other's rows would be a deadlock. The
 * keys of custom fields stay: see write-counts.ts.
 */
export async function removeEmptyCounts(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
): Promise<void> {
  let removed = step;
  while (removed === step) {
    const { numAffectedRows } = await sql`
      delete from lead_counts where (workspace_id, kind, value) in (
        select workspace_id, kind, value from lead_counts
        where workspace_id = ${workspaceId} and count = 0 and kind <> 'field'
        limit ${step} for update skip locked)`.execute(kysely);
    removed = Number(numAffectedRows ?? 0);
  }
}
