// The public columns of a key, and their mapping. Salt and hash are left out.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findByRef, type Identified, identified, type Ref } from '../record-ref.ts';
import { checkContract, type Key, type Limit } from './key.ts';

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
  'version',
  'created_at',
  'updated_at',
  'expires_at',
  'revoked_at',
  'last_used_at',
  'last_used_from',
  'last_used_agent',
] as const;

export interface KeyRow {
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
  version: number;
  created_at: Date;
  updated_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
  last_used_from: string | null;
  last_used_agent: string | null;
}

/** A key with what its ids refer to, and the limit in force. */
export interface KeyView extends Key {
  effectiveLimit: Limit;
  creator: (Identified & { name: string }) | null;
  supplier: Identified | null;
}

export interface KeyViewRow extends KeyRow {
  default_quota: number;
  default_seconds: number;
  creator: (Identified & { name: string }) | null;
  supplier_number: number | null;
}

export function keysOf(workspaceId: string): RawBuilder<KeyViewRow> {
  const own = sql.join(keyColumns.map((column) => sql.ref(`k.${column}`)));
  return sql<KeyViewRow>`
    select ${own}, d.quota as default_quota, d.seconds as default_seconds,
      case when m.id is not null then
        json_build_object('id', m.id, 'number', m.number, 'name', m.name) end as creator,
      s.number as supplier_number
    from keys k
    join workspaces w on w.id = k.workspace_id
    join contract_limits d on d.contract = k.contract and d.plan = w.plan
    left join members m on m.workspace_id = k.workspace_id and m.id = k.created_by
    left join suppliers s on s.workspace_id = k.workspace_id and s.id = k.supplier_id
    where k.workspace_id = ${workspaceId}`;
}

export async function findKeyRow(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<KeyViewRow> {
  return findByRef(db, keysOf(workspaceId), ref, 'key');
}

export function toKeyView(row: KeyViewRow): KeyView {
  const key = toKey(row);
  return {
    ...key,
    effectiveLimit: key.limit ?? { quota: row.default_quota, seconds: row.default_seconds },
    creator: row.creator,
    supplier: identified(row.supplier_id, row.supplier_number),
  };
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
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    lastUsedFrom: row.last_used_from,
    lastUsedAgent: row.last_used_agent,
  };
}

/** The properties of a key that changes in the event log name. */
export function keyFacts({ name, scopes, quota, quota_seconds, expires_at }: KeyRow) {
  return { name, scopes, quota, quota_seconds, expires_at };
}

export function refuseRevoked({ revoked_at }: KeyRow): void {
  if (revoked_at === null) return;
  throw new DomainError('conflict', 'This key is revoked and cannot change: create another.');
}
