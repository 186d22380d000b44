import type { Database } from '../../platform/database/pool.ts';

/** Removes contacts for good that were deleted before that time. */
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
