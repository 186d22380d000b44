import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Key } from './key.ts';
import { findKeyRow, toKey } from './key-row.ts';

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
    const row = await findKeyRow(db, workspaceId, keyId);
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
