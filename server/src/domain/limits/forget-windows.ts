import type { Database } from '../../platform/database/pool.ts';

/** Removes the windows of a workspace that closed before then. */
export async function forgetWindows(
  db: Database['kysely'],
  workspaceId: string,
  before: Date,
): Promise<void> {
  await db
    .deleteFrom('rate_windows')
    .where('workspace_id', '=', workspaceId)
    .where('closes_at', '<', before)
    .execute();
}
