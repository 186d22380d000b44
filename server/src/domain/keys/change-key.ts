import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkKeyName, type Key, type Limit } from './key.ts';
import { findKeyRow, keyColumns, toKey } from './key-row.ts';

export interface KeyChange {
  name?: string | undefined;
  /** Null removes the key's own limit, so that its contract's limit applies again. */
  limit?: Limit | null | undefined;
}

export async function changeKey(
  deps: WriteDeps,
  workspaceId: string,
  keyId: string,
  { name, limit }: KeyChange,
  actor: Actor,
): Promise<Key> {
  if (name === undefined && limit === undefined) {
    throw new DomainError(
      'bad_request',
      'Nothing to change: give at least one property of the key.',
    );
  }
  const own = { quota: limit?.quota ?? null, quota_seconds: limit?.seconds ?? null };
  const set = {
    ...(name === undefined ? {} : { name: checkKeyName(name) }),
    ...(limit === undefined ? {} : own),
  };
  return writeInWorkspace(deps, { workspaceId, actor }, async ({ db, record }) => {
    const before = await findKeyRow(db, workspaceId, keyId);
    const after = await db
      .updateTable('keys')
      .set(set)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', keyId)
      .returning(keyColumns)
      .executeTakeFirstOrThrow();
    const changed = whatChanged(before, after);
    if (changed !== undefined) {
      record({ type: 'key.updated', subjectType: 'key', subjectId: keyId, ...changed });
    }
    return toKey(after);
  });
}
