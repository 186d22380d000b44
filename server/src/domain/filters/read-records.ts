// Reads the records of a page from the database, with the state of the workspace at that moment.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { RecordsRead } from './list-kind.ts';

interface State {
  last_event: number;
  current_version: number;
}

/** `rows` selects the records with these numbers. */
export async function readRecords<Row extends { number: number }, Item>(
  { kysely }: Database,
  workspaceId: string,
  { numbers, rows: records }: { numbers: readonly number[]; rows: RawBuilder<Row> },
  toItem: (row: Row, catalog: Catalog) => Item,
): Promise<RecordsRead<Item>> {
  const { rows } = await sql<State & (Row | { number: null })>`
    select r.*, w.last_event, w.catalog_version as current_version
    from workspace_counters w left join lateral (${records}) r on true
    where w.workspace_id = ${workspaceId}`.execute(kysely);
  const [state] = rows;
  if (state === undefined) throw new Error(`no workspace ${workspaceId}`);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return {
    catalogVersion: state.current_version,
    lastEvent: state.last_event,
    items: (catalog) =>
      numbers.flatMap((number) => {
        const row = byNumber.get(number);
        return row === undefined ? [] : [toItem(row as State & Row, catalog)];
      }),
  };
}
