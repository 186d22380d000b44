import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

const step = 5_000;

/**
 * Removes counts that are zero. It needs no lock of the workspace: a concurrent writer either finds
 * the row, which then stays, or inserts it again. It skips rows that a writer has locked, since
 * waiting for them could deadlock. The keys of custom fields stay: see write-counts.ts.
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
