import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { nameKey } from '../catalog/catalog.ts';
import { matchesRef } from '../catalog/matches-ref.ts';
import { DomainError } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import type { Tag } from './tag.ts';

export interface TagRow {
  id: string;
  number: number;
  name: string;
  name_key: string;
  color: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const toTag = ({ name_key: _, created_at, updated_at, ...row }: TagRow): Tag => ({
  ...row,
  createdAt: created_at,
  updatedAt: updated_at,
});

const columns = sql`id, number, name, name_key, color, version, created_at, updated_at`;

export function tagsOf(workspaceId: string): RawBuilder<TagRow> {
  return sql<TagRow>`select ${columns} from tags where workspace_id = ${workspaceId}`;
}

export async function findTagRow(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<TagRow> {
  const { rows } = await sql<TagRow>`${tagsOf(workspaceId)} and ${matchesRef(ref)}`.execute(db);
  if (rows[0] === undefined) throw new DomainError('not_found', 'There is no such tag.');
  return rows[0];
}

export async function countTags(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from tags where workspace_id = ${workspaceId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Tag names are unique; case is ignored. */
export async function refuseTaken(
  db: Kysely<Tables>,
  workspaceId: string,
  name: string,
  exceptId?: string,
): Promise<void> {
  const { rows } = await sql<TagRow>`
    ${tagsOf(workspaceId)} and name_key = ${nameKey(name)}`.execute(db);
  if (rows[0] !== undefined && rows[0].id !== exceptId) {
    throw new DomainError('conflict', `There is a tag "${rows[0].name}" already.`);
  }
}
