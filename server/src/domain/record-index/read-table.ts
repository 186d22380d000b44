// Reads some records into a table of their own, which answers conditions as an index does and is
// not kept.
import { createTable, type Table } from '../../platform/columnar/table.ts';
import type { Database } from '../../platform/database/pool.ts';
import { nameCells } from './column-loader.ts';
import { readBatch, readSome } from './index-queries.ts';
import type { IndexColumn, RecordKind } from './record-kind.ts';

export interface RecordTable {
  /** Without the records in the trash. */
  table: Pick<Table, 'size' | 'column' | 'rows'>;
  /** The number after which the next records begin; null after the last one. */
  next: number | null;
}

interface Wanted {
  kind: RecordKind;
  columns: readonly IndexColumn[];
  /** By id, or so many by number. */
  records: { ids: readonly string[] } | { after: number; limit: number };
}

export async function readTable(
  database: Database,
  workspaceId: string,
  { kind, columns, records: wanted }: Wanted,
): Promise<RecordTable> {
  const { records, next } =
    'ids' in wanted
      ? { records: await readSome(database, workspaceId, kind, columns, wanted.ids), next: null }
      : await readBatch(database, workspaceId, kind, columns, wanted);
  const table = createTable();
  for (const { name, form } of columns) table.addColumn(name, form);
  for (const { number, partition, cells } of records) {
    if (partition === 'live') table.put(number, partition, nameCells(columns, cells));
  }
  return { table, next };
}
