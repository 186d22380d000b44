// The statements that write analytics_rollups, many rows at once.
import type { Queries } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';

/** A rollup has a row for each split and grain by which queries read it. */
export interface RollupKey {
  measure: string;
  split: string;
  stage: string;
  grain: 'day' | 'month';
  start: string;
  split_value: string;
  next: string;
  outcome: string;
  currency: string;
}

export interface RollupRow extends RollupKey {
  count: number;
  value: string;
  seconds: number;
  durations: Buffer | null;
}

const keys: Column<RollupKey>[] = [
  { name: 'measure', type: 'text', cell: (row) => row.measure },
  { name: 'split', type: 'text', cell: (row) => row.split },
  { name: 'stage', type: 'text', cell: (row) => row.stage },
  { name: 'grain', type: 'text', cell: (row) => row.grain },
  { name: 'start', type: 'date', cell: (row) => row.start },
  { name: 'split_value', type: 'text', cell: (row) => row.split_value },
  { name: 'next', type: 'text', cell: (row) => row.next },
  { name: 'outcome', type: 'text', cell: (row) => row.outcome },
  { name: 'currency', type: 'text', cell: (row) => row.currency },
];
const columns: Column<RollupRow>[] = [
  ...keys,
  { name: 'count', type: 'bigint', cell: (row) => row.count },
  { name: 'value', type: 'numeric', cell: (row) => row.value },
  { name: 'seconds', type: 'bigint', cell: (row) => row.seconds },
  {
    name: 'durations',
    type: 'bytea',
    cell: ({ durations }) => durations && `\\x${durations.toString('hex')}`,
  },
];
const namesOf = <Row>(list: readonly Column<Row>[]) => list.map(({ name }) => name).join(', ');

const add = {
  name: 'add-to-rollups',
  text: `insert into analytics_rollups as r (${namesOf(columns)}, workspace_id)
    select ${namesOf(columns)}, $${columns.length + 1} from ${unnestText(columns, 'input')}
    on conflict (workspace_id, ${namesOf(keys)}) do update set
      count = r.count + excluded.count, value = r.value + excluded.value,
      seconds = r.seconds + excluded.seconds,
      durations = coalesce(excluded.durations, r.durations)`,
};
const read = {
  name: 'read-durations',
  text: `select ${namesOf(keys)}, t.durations
    from ${unnestText(keys, 'k')} join analytics_rollups t using (${namesOf(keys)})
    where t.workspace_id = $${keys.length + 1} and t.durations is not null`,
};

/** Adds counts, values and seconds to the rows; durations replace those of the rows. */
export async function addToRollups(
  queries: Queries,
  workspaceId: string,
  rows: readonly RollupRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await queries.query({ ...add, values: [...columnValues(columns, rows), workspaceId] });
}

/** The rows among these that exist and have durations. */
export async function readDurations(
  queries: Queries,
  workspaceId: string,
  rows: readonly RollupKey[],
): Promise<(RollupKey & { durations: Buffer })[]> {
  if (rows.length === 0) return [];
  const found = await queries.query<RollupKey & { durations: Buffer }>({
    ...read,
    values: [...columnValues(keys, rows), workspaceId],
  });
  return found.rows;
}

/** All rows of a workspace. */
export async function deleteRollups(queries: Queries, workspaceId: string): Promise<void> {
  await queries.query({
    name: 'delete-rollups',
    text: 'delete from analytics_rollups where workspace_id = $1',
    values: [workspaceId],
  });
}
