import type { Database } from '../../platform/database/pool.ts';
import type { Key } from './key.ts';
import { keyColumns, toKey } from './key-row.ts';

/** The keys of a workspace, oldest first, including revoked ones. */
export async function listKeys(db: Database['kysely'], workspaceId: string): Promise<Key[]> {
  const rows = await db
    .selectFrom('keys')
    .select(keyColumns)
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute();
  return rows.map(toKey);
}
