import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

/** Deletes the files that were uploaded before, and the failed rows of their imports. */
export async function purgeFiles(
  db: Kysely<Tables>,
  workspaceId: string,
  before: Date,
): Promise<void> {
  await db
    .deleteFrom('import_chunks')
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '<', before)
    .execute();
  await db
    .deleteFrom('import_failed_rows')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', 'in', (query) =>
      query
        .selectFrom('imports')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('created_at', '<', before),
    )
    .execute();
}
