import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { runProjection } from '../../events/projections/run-projection.ts';
import { contactDuplicates } from './projection.ts';

/** The number of groups. While many contacts are being compared, of those that are known by now. */
export async function countDuplicates(database: Database, workspaceId: string): Promise<number> {
  await runProjection(database, contactDuplicates, workspaceId, {
    ...{ lease: 'skip', maxLag: contactDuplicates.maxLag },
  });
  const { rows } = await sql<{ count: number }>`
    select count(*) from duplicate_groups where workspace_id = ${workspaceId}`.execute(
    database.kysely,
  );
  return rows[0]?.count ?? 0;
}
