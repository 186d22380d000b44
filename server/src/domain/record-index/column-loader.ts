// Loads the columns of a record index, batch by batch. Changes are applied between the batches, so
// that lists by other columns stay current while a column of a million records is loaded.
import type { Cell } from '../../platform/columnar/columns.ts';
import type { Table } from '../../platform/columnar/table.ts';
import type { ChangedRecord, RecordBatch } from './index-queries.ts';
import type { IndexColumn } from './record-kind.ts';

export interface ColumnLoader {
  /** All that must receive changes, those that are still being loaded among them. */
  columns: () => IndexColumn[];
  /** Adds all records, with these columns; in a turn of its own. */
  addRecords: (columns: readonly IndexColumn[]) => Promise<void>;
  /** Loads the columns that are missing. */
  load: (columns: readonly IndexColumn[]) => Promise<void>;
  /** Reads loaded columns anew; within a turn. */
  reload: (columns: readonly IndexColumn[]) => Promise<void>;
}

interface Deps {
  table: Pick<Table, 'addColumn' | 'fill' | 'put' | 'rowOf'>;
  read: (columns: readonly IndexColumn[], after: number) => Promise<RecordBatch>;
  /** Runs when no other task changes the table. */
  inTurn: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Applies all events until now. */
  apply: () => Promise<void>;
}

export function createColumnLoader({ table, read, inTurn, apply }: Deps): ColumnLoader {
  const loaded = new Map<string, IndexColumn>();
  const loading = new Map<string, { column: IndexColumn; done: Promise<void> }>();

  async function readFrom(
    after: number,
    columns: readonly IndexColumn[],
    add: (record: ChangedRecord, cells: Record<string, Cell>) => void,
  ): Promise<number | null> {
    const { records, next } = await read(columns, after);
    for (const record of records) add(record, nameCells(columns, record.cells));
    return next;
  }

  function fill({ number }: ChangedRecord, cells: Record<string, Cell>): void {
    const row = table.rowOf(number);
    // A record without a row is added by its event.
    if (row === undefined) return;
    for (const name of Object.keys(cells)) table.fill(row, name, cells[name] ?? null);
  }

  async function loadMissing(columns: readonly IndexColumn[]): Promise<void> {
    try {
      let after: number | null = 0;
      while (after !== null) {
        const from: number = after;
        after = await inTurn(() => readFrom(from, columns, fill));
      }
      // The last batches may be ahead of the events that are applied.
      await inTurn(apply);
      for (const column of columns) loaded.set(column.name, column);
    } finally {
      for (const { name } of columns) loading.delete(name);
    }
  }

  return {
    columns: () => [...loaded.values(), ...[...loading.values()].map(({ column }) => column)],
    async addRecords(columns) {
      for (const { name, form } of columns) table.addColumn(name, form);
      const add = ({ number, partition }: ChangedRecord, cells: Record<string, Cell>) =>
        table.put(number, partition, cells);
      let after: number | null = 0;
      while (after !== null) after = await readFrom(after, columns, add);
      for (const column of columns) loaded.set(column.name, column);
    },
    async load(columns) {
      const missing = new Map(
        columns.filter(({ name }) => !loaded.has(name)).map((column) => [column.name, column]),
      );
      const unclaimed = [...missing.values()].filter(({ name }) => !loading.has(name));
      if (unclaimed.length > 0) {
        for (const { name, form } of unclaimed) table.addColumn(name, form);
        const done = loadMissing(unclaimed);
        for (const column of unclaimed) loading.set(column.name, { column, done });
      }
      await Promise.all([...missing.keys()].map((name) => loading.get(name)?.done));
    },
    async reload(columns) {
      let after: number | null = 0;
      while (after !== null) after = await readFrom(after, columns, fill);
    },
  };
}

export function nameCells(
  columns: readonly IndexColumn[],
  cells: readonly Cell[],
): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}
