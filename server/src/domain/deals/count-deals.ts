import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';

export interface DealTotals {
  open: number;
  trash: number;
}

export async function countDeals(database: Database, workspaceId: string): Promise<DealTotals> {
  const query = sql<DealTotals>`
    select (select count(*) from deals where workspace_id = ${workspaceId}
        and deleted_at is null and status = 'open') as open,
      (select count(*) from deals
        where workspace_id = ${workspaceId} and deleted_at is not null) as trash`;
  const [totals] = await runPrepared(database, query);
  return totals ?? { open: 0, trash: 0 };
}
