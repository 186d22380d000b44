import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Key } from './key.ts';
import { findKeyRow, toKey } from './key-row.ts';

/**
 * Once this returns, every request with the key is rejected. A revoked key keeps the time of its
 * first revocation.
 */
export async function revokeKey(deps: WriteDeps, context: RequestContext, ref: Ref): Promise<Key> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async ({ db, record, at }) => {
    const row = await findKeyRow(db, workspaceId, ref);
    checkVersion(context, row);
    if (row.revoked_at !== null) return toKey(row);
    const written = { revoked_at: at, version: row.version + 1, updated_at: at };
    await db
      .updateTable('keys')
      .set(written)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    record({
      type: 'key.revoked',
      subjectType: 'key',
      subjectId: row.id,
      before: { revoked_at: null },
      after: { revoked_at: at },
    });
    return toKey({ ...row, ...written });
  });
}
