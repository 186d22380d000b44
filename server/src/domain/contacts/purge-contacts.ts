import type { Database } from '../../platform/database/pool.ts';

/** Removes for good the contacts that were deleted before a moment, and what was known of them. */
export async function purgeContacts(
  db: Database['kysely'],
  workspaceId: string,
  before: Date,
): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', '<', before)
    .execute();
}
