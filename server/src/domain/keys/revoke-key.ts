import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import type { Key } from './key.ts';
import { keyColumns, toKey } from './key-row.ts';

/**
 * From the return of this on, no request with the key is let in. A key that is revoked already
 * stays revoked since when it was.
 */
export async function revokeKey(
  { database, clock }: { database: Database; clock: Clock },
  workspaceId: string,
  keyId: string,
): Promise<Key> {
  const row = await database.kysely
    .updateTable('keys')
    .set((is) => ({ revoked_at: is.fn.coalesce('revoked_at', is.val(clock.now())) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', keyId)
    .returning(keyColumns)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found', 'This workspace has no such key.');
  return toKey(row);
}
