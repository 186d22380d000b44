import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { nameKey } from '../catalog/catalog.ts';
import { matchesRef } from '../catalog/matches-ref.ts';
import { DomainError } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import type { Picklist, PicklistValue } from './picklist.ts';

export interface PicklistRow {
  id: string;
  number: number;
  name: string;
  name_key: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const toPicklistValue = (row: PicklistRow): PicklistValue => {
  const { name_key: _, created_at: createdAt, updated_at: updatedAt, ...value } = row;
  return { ...value, createdAt, updatedAt };
};

export function picklistValues({ table }: Picklist, workspaceId: string): RawBuilder<PicklistRow> {
  return sql<PicklistRow>`select id, number, name, name_key, version, created_at, updated_at
    from ${sql.table(table)} where workspace_id = ${workspaceId}`;
}

export async function findPicklistRow(
  db: Kysely<Tables>,
  list: Picklist,
  workspaceId: string,
  ref: Ref,
): Promise<PicklistRow> {
  const { rows } =
    await sql<PicklistRow>`${picklistValues(list, workspaceId)} and ${matchesRef(ref)}`.execute(db);
  if (rows[0] === undefined) throw new DomainError('not_found', `There is no such ${list.name}.`);
  return rows[0];
}

export async function countPicklistValues(
  db: Kysely<Tables>,
  { table }: Picklist,
  workspaceId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${sql.table(table)} where workspace_id = ${workspaceId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Names are unique within a picklist; case is ignored. */
export async function refuseTakenValue(
  db: Kysely<Tables>,
  list: Picklist,
  workspaceId: string,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { rows } = await sql<PicklistRow>`
    ${picklistValues(list, workspaceId)} and name_key = ${nameKey(name)}`.execute(db);
  if (rows[0] !== undefined && rows[0].id !== id) {
    throw new DomainError(
      'conflict',
      `There is ${list.table === 'sources' ? 'a' : 'an'} ${list.name} "${rows[0].name}" already.`,
    );
  }
}
