import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/** Removes the windows of a workspace that closed a day ago, by the clock that they were opened by. */
export async function forgetWindows(db: Database['kysely'], workspaceId: string): Promise<void> {
  await db
    .deleteFrom('rate_windows')
    .where('workspace_id', '=', workspaceId)
    .where('closes_at', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute();
}
