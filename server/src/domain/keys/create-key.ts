import { newId } from '../../platform/ids.ts';
import { invalidField } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import {
  checkContract,
  checkKeyName,
  hashKey,
  type Key,
  type Limit,
  newKeyText,
  newSalt,
  visiblePrefix,
} from './key.ts';
import { keyColumns, toKey } from './key-row.ts';
import { scopesFor } from './scopes.ts';

export interface KeyInput {
  workspaceId: string;
  contract: string;
  name: string;
  /** The member who creates the key. */
  createdBy: string;
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

export async function createKey(
  deps: WriteDeps,
  input: KeyInput,
  actor: Actor,
): Promise<CreatedKey> {
  const contract = checkContract(input.contract);
  const name = checkKeyName(input.name);
  const scopes = scopesFor(contract, input.scopes);
  if ((contract === 'leadmarket') !== (input.supplierId !== undefined)) {
    throw invalidField(
      'supplier',
      contract === 'leadmarket'
        ? 'A leadmarket key belongs to a supplier: name the supplier.'
        : `Only leadmarket keys belong to a supplier, and this is a ${contract} key.`,
    );
  }
  const text = newKeyText(contract);
  const salt = newSalt();
  const request = { workspaceId: input.workspaceId, actor };
  const key = await writeInWorkspace(deps, request, async ({ db, record, at }) => {
    const row = await db
      .insertInto('keys')
      .values({
        id: newId(),
        workspace_id: input.workspaceId,
        contract,
        name,
        scopes,
        prefix: visiblePrefix(contract, text),
        salt,
        hash: hashKey(salt, text),
        quota: input.limit?.quota ?? null,
        quota_seconds: input.limit?.seconds ?? null,
        supplier_id: input.supplierId ?? null,
        created_by: input.createdBy,
        created_at: at,
        expires_at: input.expiresAt ?? null,
      })
      .returning(keyColumns)
      .executeTakeFirstOrThrow();
    const { prefix, quota, quota_seconds, supplier_id, expires_at } = row;
    const after = { contract, name, scopes, prefix, quota, quota_seconds, supplier_id, expires_at };
    record({ type: 'key.created', subjectType: 'key', subjectId: row.id, before: null, after });
    return toKey(row);
  });
  return { key, text };
}
