import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

const aDayAgo = sql<Date>`clock_timestamp() - interval '1 day'`;

/** Deletes the windows of failed attempts that closed at least a day ago. */
export async function deleteOldAttempts(db: Database['kysely']): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('closes_at', '<', aDayAgo).execute();
}

/** Deletes the windows of a workspace that closed at least a day ago, by the database's clock. */
export async function deleteOldWindows(db: Database['kysely'], workspaceId: string): Promise<void> {
  await db
    .deleteFrom('rate_windows')
    .where('workspace_id', '=', workspaceId)
    .where('closes_at', '<', aDayAgo)
    .execute();
}
