// The statement that reads a batch of records as rows of a format.
import { type RawBuilder, sql } from 'kysely';
import { literal } from '../../../platform/database/copy-rows.ts';
import type { RecordKind } from '../../record-index/record-kind.ts';

export interface Batch {
  workspaceId: string;
  table: RecordKind['table'];
  /** In the order of the rows. */
  numbers: readonly number[];
}

/** `values` are expressions on records aliased `l`; `shown` gets a name for each, evaluated once. */
export function rowsQuery(
  { workspaceId, table, numbers }: Batch,
  values: readonly RawBuilder<unknown>[],
  shown: (values: RawBuilder<unknown>[]) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const names = values.map((_, index) => `c${index}`);
  const named = values.map((value, index) => sql`${value} as ${sql.ref(`c${index}`)}`);
  const list = literal(`{${numbers.join()}}`);
  return sql`select ${shown(names.map((name) => sql`r.${sql.ref(name)}`))}
    from (
      select k.position, ${sql.join(named)}
      from unnest(${list}::bigint[]) with ordinality k(number, position)
      join ${sql.table(table)} l
        on l.workspace_id = ${literal(workspaceId)}::uuid and l.number = k.number
      where l.deleted_at is null
      offset 0
    ) r order by r.position`;
}
