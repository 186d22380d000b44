import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findAmong, type Ref } from '../record-ref.ts';
import type { Field, FieldType } from './field.ts';

export interface FieldRow {
  id: string;
  number: number;
  key: string;
  label: string;
  type: FieldType;
  options: string[];
  currency: string | null;
  unit: string | null;
  required: boolean;
  position: number;
  retired_at: Date | null;
  backfilled_to: number | null;
  former_key: string | null;
  fitting: number;
  unfitting: number;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export function toField(row: FieldRow): Field {
  const { retired_at, backfilled_to, former_key: _, created_at, updated_at, ...field } = row;
  return {
    ...field,
    retired: retired_at !== null,
    backfilled: backfilled_to === null,
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

/** The properties of a field that events contain. */
export const fieldFacts = (row: FieldRow) => ({
  number: row.number,
  key: row.key,
  label: row.label,
  type: row.type,
  options: row.options,
  currency: row.currency,
  unit: row.unit,
  required: row.required,
  position: row.position,
  retired: row.retired_at !== null,
});

export function fieldsOf(workspaceId: string): RawBuilder<FieldRow> {
  return sql<FieldRow>`select id, number, key, label, type, options, currency, unit, required, position,
      retired_at, backfilled_to, former_key, fitting, unfitting, version, created_at, updated_at
    from fields where workspace_id = ${workspaceId}`;
}

/** `all` are the fields of the workspace, in order. */
export async function findFieldRow(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<{ row: FieldRow; all: FieldRow[] }> {
  const all = await readFields(db, workspaceId);
  const row = findAmong(all, ref);
  if (row === undefined) throw new DomainError('not_found', 'There is no such field.');
  return { row, all };
}

export async function readFields(db: Kysely<Tables>, workspaceId: string): Promise<FieldRow[]> {
  const { rows } = await sql<FieldRow>`
    ${fieldsOf(workspaceId)} order by position, number`.execute(db);
  return rows;
}
