import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

export interface DealTotals {
  open: number;
  trash: number;
}

export async function countDeals({ kysely }: Database, workspaceId: string): Promise<DealTotals> {
  const { rows } = await sql<DealTotals>`
    select (select count(*) from deals where workspace_id = ${workspaceId}
        and deleted_at is null and status = 'open') as open,
      (select count(*) from deals
        where workspace_id = ${workspaceId} and deleted_at is not null) as trash`.execute(kysely);
  return rows[0] ?? { open: 0, trash: 0 };
}
