import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { allLeads } from '../list/precomputed-total.ts';

export interface LeadTotals {
  leads: number;
  trash: number;
}

/** From counts that are maintained; only the trash is counted. */
export async function countLeads({ kysely }: Database, workspaceId: string): Promise<LeadTotals> {
  const { rows } = await sql<LeadTotals>`select ${allLeads(workspaceId)} as leads,
    (select count(*) from leads
      where workspace_id = ${workspaceId} and deleted_at is not null) as trash`.execute(kysely);
  return rows[0] ?? { leads: 0, trash: 0 };
}
