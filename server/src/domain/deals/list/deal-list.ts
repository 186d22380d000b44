// The list of deals, as the record index reads it.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { ListKind } from '../../filters/list-kind.ts';
import { preloadedColumns } from '../../filters/preloaded-columns.ts';
import { readRecords } from '../../filters/read-records.ts';
import { enteredColumn } from '../../record-index/columns.ts';
import type { Deal } from '../deal.ts';
import { dealsOf, toDeal } from '../deal-queries.ts';
import { dealField, dealFields, dealSorts } from './filter-fields.ts';

const enteredAt = {
  status: enteredColumn('status', ['deal.created', 'deal.won', 'deal.lost', 'deal.reopened']),
  stage_id: enteredColumn('stage_id', ['deal.created', 'deal.stage_changed']),
};

export const dealList: ListKind<Deal> = {
  subjectType: 'deal',
  table: 'deals',
  preload: preloadedColumns(dealFields, dealSorts, enteredAt),
  field: dealField,
  enteredAt,
  search: foundNumbers,
  read: (database, workspaceId, numbers) =>
    readRecords(
      database,
      workspaceId,
      { numbers, rows: dealsOf(workspaceId, sql`d.number = any(${numbers}::bigint[])`) },
      toDeal,
    ),
};

/** By a part of the title, in any case. */
async function foundNumbers(
  { kysely }: Database,
  workspaceId: string,
  text: string,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`select number from deals
    where workspace_id = ${workspaceId} and deleted_at is null
      and strpos(lower(title), lower(${text})) > 0`.execute(kysely);
  return rows.map(({ number }) => number);
}
