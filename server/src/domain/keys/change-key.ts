import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import { checkKeyName, type Key, type Limit } from './key.ts';
import { keyColumns, toKey } from './key-row.ts';

export interface KeyChange {
  name?: string | undefined;
  /** Null takes the key's own limit away, so that its contract's holds again. */
  limit?: Limit | null | undefined;
}

export async function changeKey(
  database: Database,
  workspaceId: string,
  keyId: string,
  { name, limit }: KeyChange,
): Promise<Key> {
  if (name === undefined && limit === undefined) {
    throw new DomainError('bad_request', 'Nothing to change: name what the key shall have.');
  }
  const own = { quota: limit?.quota ?? null, quota_seconds: limit?.seconds ?? null };
  const row = await database.kysely
    .updateTable('keys')
    .set({
      ...(name === undefined ? {} : { name: checkKeyName(name) }),
      ...(limit === undefined ? {} : own),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', keyId)
    .returning(keyColumns)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found', 'This workspace has no such key.');
  return toKey(row);
}
