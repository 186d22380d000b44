import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

const runsAtOnce = 5_000;

/** Ended runs, with their steps. What they did stays in the event log. */
export async function deleteOldRuns(
  db: Kysely<Tables>,
  workspaceId: string,
  before: Date,
): Promise<void> {
  let deleted = 0n;
  do {
    const { numAffectedRows = 0n } = await sql`
      delete from automation_runs where workspace_id = ${workspaceId} and id in (
        select id from automation_runs
        where workspace_id = ${workspaceId} and ended_at < ${before}
        order by ended_at limit ${runsAtOnce})`.execute(db);
    deleted = numAffectedRows;
  } while (deleted === BigInt(runsAtOnce));
}
