// The public columns of a key, and their mapping. Salt and hash are left out.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { checkContract, type Key } from './key.ts';

export const keyColumns = [
  'id',
  'number',
  'workspace_id',
  'contract',
  'name',
  'scopes',
  'prefix',
  'quota',
  'quota_seconds',
  'supplier_id',
  'created_by',
  'created_at',
  'expires_at',
  'revoked_at',
  'last_used_at',
] as const;

interface KeyRow {
  id: string;
  number: number;
  workspace_id: string;
  contract: string;
  name: string;
  scopes: string[];
  prefix: string;
  quota: number | null;
  quota_seconds: number | null;
  supplier_id: string | null;
  created_by: string | null;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

export async function findKeyRow(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<KeyRow> {
  const row = await db
    .selectFrom('keys')
    .select(keyColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found', 'This workspace has no such key.');
  return row;
}

export function toKey(row: KeyRow): Key {
  const { quota, quota_seconds: seconds } = row;
  return {
    id: row.id,
    number: row.number,
    workspaceId: row.workspace_id,
    contract: checkContract(row.contract),
    name: row.name,
    scopes: row.scopes,
    prefix: row.prefix,
    limit: quota === null || seconds === null ? null : { quota, seconds },
    supplierId: row.supplier_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}
