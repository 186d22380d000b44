import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findAmong, type Ref } from '../record-ref.ts';
import type { Status } from './status.ts';

export interface StatusRow {
  id: string;
  number: number;
  key: string;
  name: string;
  position: number;
  color: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const toStatus = ({ created_at, updated_at, ...row }: StatusRow): Status => ({
  ...row,
  createdAt: created_at,
  updatedAt: updated_at,
});

/** The properties of a status that events contain. */
export const statusFacts = ({ number, key, name, position, color }: StatusRow) => ({
  number,
  key,
  name,
  position,
  color,
});

export function statusesOf(workspaceId: string): RawBuilder<StatusRow> {
  return sql<StatusRow>`
    select id, number, key, name, position, color, version, created_at, updated_at
    from statuses where workspace_id = ${workspaceId}`;
}

export async function readStatuses(db: Kysely<Tables>, workspaceId: string): Promise<StatusRow[]> {
  const { rows } = await sql<StatusRow>`
    ${statusesOf(workspaceId)} order by position, number`.execute(db);
  return rows;
}

/** `all` are the statuses of the workspace, in order. */
export async function findStatusRow(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<{ row: StatusRow; all: StatusRow[] }> {
  const all = await readStatuses(db, workspaceId);
  const row = findAmong(all, ref);
  if (row === undefined) throw new DomainError('not_found', 'There is no such status.');
  return { row, all };
}
