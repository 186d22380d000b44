import type { Transaction } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { newId } from '../../platform/ids.ts';
import { invalidField } from '../errors.ts';
import type { ChangeRequest, RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { requesterScopes } from '../members/requester-scopes.ts';
import {
  checkContract,
  checkExpiry,
  checkKeyName,
  hashKey,
  type Key,
  type Limit,
  newKeyText,
  newSalt,
  visiblePrefix,
} from './key.ts';
import { findKeyRow, keyColumns, toKey } from './key-row.ts';
import { checkMayGrantScopes, scopesFor } from './scopes.ts';

export interface KeyInput {
  contract: string;
  name: string;
  /** The member who creates the key. By default the requester, or who created the requesting key. */
  createdBy?: string | undefined;
  scopes?: string[] | undefined;
  limit?: Limit | undefined;
  expiresAt?: Date | undefined;
  /** The supplier of a leadmarket key; other keys have none. */
  supplierId?: string | undefined;
}

export interface CreatedKey {
  key: Key;
  /** The secret key itself. It is shown once. */
  text: string;
}

/** The requester must have every scope of the new key. */
export async function createKey(
  deps: WriteDeps,
  request: ChangeRequest<CreatedKey>,
  input: KeyInput,
): Promise<CreatedKey> {
  const { workspaceId } = request;
  const contract = checkContract(input.contract);
  const name = checkKeyName(input.name);
  const scopes = scopesFor(contract, input.scopes);
  if ((contract === 'leadmarket') !== (input.supplierId !== undefined)) {
    throw contract === 'leadmarket'
      ? invalidField('supplier', 'supplier_required')
      : invalidField('supplier', 'supplier_not_allowed', { contract });
  }
  const text = newKeyText(contract);
  const salt = newSalt();
  return writeInWorkspace(deps, request, async ({ db, record, at }) => {
    checkMayGrantScopes(await requesterScopes(db, request), scopes);
    const row = await db
      .insertInto('keys')
      .values({
        id: newId(),
        workspace_id: workspaceId,
        contract,
        name,
        scopes,
        prefix: visiblePrefix(contract, text),
        salt,
        hash: hashKey(salt, text),
        quota: input.limit?.quota ?? null,
        quota_seconds: input.limit?.seconds ?? null,
        supplier_id: input.supplierId ?? null,
        created_by: input.createdBy ?? (await creatorFor(db, request)),
        created_at: at,
        updated_at: at,
        expires_at: input.expiresAt === undefined ? null : checkExpiry(input.expiresAt, at),
      })
      .returning(keyColumns)
      .executeTakeFirstOrThrow();
    const { prefix, quota, quota_seconds, supplier_id, expires_at } = row;
    const after = { contract, name, scopes, prefix, quota, quota_seconds, supplier_id, expires_at };
    record({ type: 'key.created', subjectType: 'key', subjectId: row.id, before: null, after });
    return { key: toKey(row), text };
  });
}

async function creatorFor(
  db: Transaction<Tables>,
  { workspaceId, actor }: RequestContext,
): Promise<string | null> {
  if (actor.type === 'member') return actor.id;
  if (actor.type !== 'key' || actor.id === null) return null;
  return (await findKeyRow(db, workspaceId, { id: actor.id })).created_by;
}
