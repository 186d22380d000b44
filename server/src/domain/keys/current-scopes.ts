import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

/**
 * The scopes of a key as they are now: those of an authenticated request are cached, so they may be
 * older. A revoked or expired key has none.
 */
export async function currentScopes(
  db: Database['kysely'],
  workspaceId: string,
  keyId: string,
): Promise<ReadonlySet<string>> {
  const row = await db
    .selectFrom('keys')
    .select('scopes')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', keyId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`(expires_at is null or expires_at > clock_timestamp())`)
    .executeTakeFirst();
  return new Set(row?.scopes);
}
