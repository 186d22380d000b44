import { DomainError } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { requesterScopes } from '../members/requester-scopes.ts';
import type { Ref } from '../record-ref.ts';
import { checkContract, checkExpiry, checkKeyName, type Key, type Limit } from './key.ts';
import { findKeyRow, keyColumns, keyFacts, refuseRevoked, toKey } from './key-row.ts';
import { checkMayGrantScopes, scopesFor } from './scopes.ts';

export interface KeyChange {
  name?: string | undefined;
  scopes?: string[] | undefined;
  /** Null removes the key's own limit, so that its contract's limit applies again. */
  limit?: Limit | null | undefined;
  /** Null removes the expiry. */
  expiresAt?: Date | null | undefined;
}

/**
 * Fewer scopes apply to every request that starts afterwards. The requester must have every scope
 * that the key has or gets: a key with more scopes can neither get a new name nor a longer life.
 */
export async function changeKey(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
  { name, scopes, limit, expiresAt }: KeyChange,
): Promise<Key> {
  if ([name, scopes, limit, expiresAt].every((value) => value === undefined)) {
    throw new DomainError(
      'bad_request',
      'Nothing to change: give at least one property of the key.',
    );
  }
  const { workspaceId } = context;
  const own = { quota: limit?.quota ?? null, quota_seconds: limit?.seconds ?? null };
  return writeInWorkspace(deps, context, async ({ db, record, at }) => {
    const before = await findKeyRow(db, workspaceId, ref);
    checkVersion(context, before);
    refuseRevoked(before);
    const set = {
      ...(name === undefined ? {} : { name: checkKeyName(name) }),
      ...(scopes === undefined
        ? {}
        : { scopes: scopesFor(checkContract(before.contract), scopes) }),
      ...(limit === undefined ? {} : own),
      ...(expiresAt === undefined ? {} : { expires_at: expiresAt && checkExpiry(expiresAt, at) }),
    };
    const granted = await requesterScopes(db, context);
    checkMayGrantScopes(granted, [...before.scopes, ...(set.scopes ?? [])]);
    const changed = whatChanged(keyFacts(before), keyFacts({ ...before, ...set }));
    if (changed === undefined) return toKey(before);
    const after = await db
      .updateTable('keys')
      .set({ ...set, version: before.version + 1, updated_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', before.id)
      .returning(keyColumns)
      .executeTakeFirstOrThrow();
    record({ type: 'key.updated', subjectType: 'key', subjectId: before.id, ...changed });
    return toKey(after);
  });
}
