import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

/**
 * Removes the counts of what no lead has any more. Without the lock of the workspace: a writer that
 * counts such a thing meanwhile either finds its row, which then stays, or adds it anew.
 */
export async function removeEmptyCounts(
  { kysely }: Pick<Database, 'kysely'>,
  workspaceId: string,
): Promise<void> {
  await sql`delete from lead_counts where workspace_id = ${workspaceId} and count = 0`.execute(
    kysely,
  );
}
