import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Key } from './key.ts';
import { keyColumns, toKey } from './key-row.ts';

/**
 * Once this returns, every request with the key is rejected. A revoked key keeps the time of its
 * first revocation.
 */
export async function revokeKey(
  deps: WriteDeps,
  workspaceId: string,
  keyId: string,
  actor: Actor,
): Promise<Key> {
  return writeInWorkspace(deps, { workspaceId, actor }, async ({ db, record, at }) => {
    const row = await db
      .selectFrom('keys')
      .select(keyColumns)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', keyId)
      .executeTakeFirst();
    if (row === undefined) throw new DomainError('not_found', 'This workspace has no such key.');
    if (row.revoked_at !== null) return toKey(row);
    await db
      .updateTable('keys')
      .set({ revoked_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', keyId)
      .execute();
    record({
      type: 'key.revoked',
      subjectType: 'key',
      subjectId: keyId,
      before: { revoked_at: null },
      after: { revoked_at: at },
    });
    return toKey({ ...row, revoked_at: at });
  });
}
