import { sql } from 'kysely';
import {
  byPosition,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Field } from './field.ts';
import { type FieldRow, fieldsOf, toField } from './field-queries.ts';

/** The fields in order: the active ones, the retired ones, or all. */
export async function listFields(
  { database }: ReadDeps,
  workspaceId: string,
  { retired }: { retired?: boolean | undefined },
  page: PageParams,
): Promise<Page<Field>> {
  const condition =
    retired === undefined
      ? sql``
      : sql`and retired_at is ${sql.raw(retired ? 'not null' : 'null')}`;
  const rows = sql<FieldRow>`${fieldsOf(workspaceId)} ${condition}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: byPosition }, page);
  return { items: items.map(toField), ...rest };
}
