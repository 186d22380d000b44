// The statements that write tallies, many in one.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../platform/database/rows.ts';

/** A tally as it is kept: once for each split and grain that it is asked for by. */
export interface TallyKey {
  measure: string;
  split: string;
  place: string;
  grain: 'day' | 'month';
  start: string;
  split_value: string;
  next: string;
  outcome: string;
  currency: string;
}

export interface TallyRow extends TallyKey {
  count: number;
  value: string;
  seconds: number;
  durations: Buffer | null;
}

const keys: Column<TallyKey>[] = [
  { name: 'measure', type: 'text', cell: (row) => row.measure },
  { name: 'split', type: 'text', cell: (row) => row.split },
  { name: 'place', type: 'text', cell: (row) => row.place },
  { name: 'grain', type: 'text', cell: (row) => row.grain },
  { name: 'start', type: 'date', cell: (row) => row.start },
  { name: 'split_value', type: 'text', cell: (row) => row.split_value },
  { name: 'next', type: 'text', cell: (row) => row.next },
  { name: 'outcome', type: 'text', cell: (row) => row.outcome },
  { name: 'currency', type: 'text', cell: (row) => row.currency },
];
const columns: Column<TallyRow>[] = [
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
  name: 'add-to-tallies',
  text: `insert into tallies (${namesOf(columns)}, workspace_id)
    select ${namesOf(columns)}, $${columns.length + 1} from ${unnestText(columns, 'given')}
    on conflict (workspace_id, ${namesOf(keys)}) do update set
      count = tallies.count + excluded.count, value = tallies.value + excluded.value,
      seconds = tallies.seconds + excluded.seconds,
      durations = coalesce(excluded.durations, tallies.durations)`,
};
const read = {
  name: 'read-durations',
  text: `select ${namesOf(keys)}, t.durations
    from ${unnestText(keys, 'k')} join tallies t using (${namesOf(keys)})
    where t.workspace_id = $${keys.length + 1} and t.durations is not null`,
};

/** Adds counts, values and seconds to what is kept; durations take the place of those kept. */
export async function addToTallies(
  queries: Queries,
  workspaceId: string,
  rows: readonly TallyRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await queries.query({ ...add, values: [...columnValues(columns, rows), workspaceId] });
}

/** Of these, the ones that are there and have durations. */
export async function readDurations(
  queries: Queries,
  workspaceId: string,
  rows: readonly TallyKey[],
): Promise<(TallyKey & { durations: Buffer })[]> {
  if (rows.length === 0) return [];
  const found = await queries.query<TallyKey & { durations: Buffer }>({
    ...read,
    values: [...columnValues(keys, rows), workspaceId],
  });
  return found.rows;
}

/** All that is kept of a workspace. */
export async function forgetTallies(queries: Queries, workspaceId: string): Promise<void> {
  await queries.query({
    name: 'forget-tallies',
    text: 'delete from tallies where workspace_id = $1',
    values: [workspaceId],
  });
}
