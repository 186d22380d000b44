import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { runPrepared } from '../../../platform/database/prepared.ts';
import { allLeads } from '../list/precomputed-total.ts';
import { isNotMerged, trashCutoff } from '../trash/trash.ts';

export interface LeadTotals {
  leads: number;
  trash: number;
}

/** From counts that are maintained; only the trash is counted, without what waits for its purge. */
export async function countLeads(
  { database, clock }: { database: Database; clock: Clock },
  workspaceId: string,
): Promise<LeadTotals> {
  const cutoff = trashCutoff(clock.now()).toISOString();
  const query = sql<LeadTotals>`select ${allLeads(workspaceId)} as leads,
    (select count(*) from leads
      where workspace_id = ${workspaceId} and deleted_at >= ${cutoff}
        and ${isNotMerged(workspaceId)}) as trash`;
  const [totals] = await runPrepared(database, query);
  return totals ?? { leads: 0, trash: 0 };
}
