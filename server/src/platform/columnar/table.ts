// A copy of some columns of a database table in memory. Any filter over a million rows takes
// milliseconds, in any order, with its exact count: no index in the database can promise that for
// every combination.
import { type BitSet, copyBits, emptyBits, growBits, setBit } from './bit-set.ts';
import { type Cell, type Column, type ColumnForm, createColumn, type Test } from './columns.ts';
import { createRowNumbers } from './row-numbers.ts';
import { buildRowOrder, type RowOrder } from './row-order.ts';

/** A record is in one partition, such as the trash, and a filter asks one of them. */
export type Partition = 'live' | 'trash';

export interface Condition {
  column: string;
  test: Test;
}

export interface Table {
  size: () => number;
  numberOf: (row: number) => number;
  rowOf: (number: number) => number | undefined;
  column: (name: string) => Column;
  addColumn: (name: string, form: ColumnForm) => void;
  /** Adds a record, or changes it; columns that are not named keep their value. */
  put: (number: number, partition: Partition, cells: Record<string, Cell>) => void;
  remove: (number: number) => void;
  /** Sets one value of a record that is there. */
  fill: (row: number, column: string, cell: Cell) => void;
  rows: (partition: Partition, conditions: readonly Condition[]) => BitSet;
  rowsNumbered: (numbers: readonly number[]) => BitSet;
  hasOrder: (column: string) => boolean;
  /** Nothing may change the table before the promise resolves. */
  buildOrder: (column: string) => Promise<void>;
  /** An order that is built. */
  order: (column: string) => RowOrder;
}

export function createTable(): Table {
  const numbers = createRowNumbers();
  const columns = new Map<string, Column>();
  const orders = new Map<string, RowOrder>();
  const partitions: Record<Partition, BitSet> = { live: emptyBits(1024), trash: emptyBits(1024) };

  function column(name: string): Column {
    const found = columns.get(name);
    if (found === undefined) throw new Error(`the column ${name} is not loaded`);
    return found;
  }
  function place(row: number, partition: Partition | undefined): void {
    for (const name of ['live', 'trash'] as const) {
      partitions[name] = growBits(partitions[name], row + 1);
      setBit(partitions[name], row, name === partition);
    }
  }
  function fill(row: number, name: string, cell: Cell): void {
    if (column(name).set(row, cell)) orders.get(name)?.changed(row);
  }

  return {
    size: numbers.size,
    numberOf: numbers.numberOf,
    rowOf: numbers.rowOf,
    column,
    addColumn(name, form) {
      const added = createColumn(form);
      for (let row = 0; row < numbers.size(); row += 1) added.set(row, null);
      columns.set(name, added);
    },
    put(number, partition, cells) {
      const size = numbers.size();
      const row = numbers.add(number);
      place(row, partition);
      const isNew = row === size;
      if (isNew) for (const one of columns.values()) one.set(row, null);
      for (const name of Object.keys(cells)) fill(row, name, cells[name] ?? null);
      if (isNew) for (const order of orders.values()) order.changed(row);
    },
    remove(number) {
      const row = numbers.rowOf(number);
      if (row !== undefined) place(row, undefined);
    },
    fill,
    rows(partition, conditions) {
      const rows = copyBits(partitions[partition], numbers.size());
      for (const { column: name, test } of conditions) column(name).keep(rows, test);
      return rows;
    },
    rowsNumbered(wanted) {
      const rows = emptyBits(numbers.size());
      for (const number of wanted) {
        const row = numbers.rowOf(number);
        if (row !== undefined) setBit(rows, row, true);
      }
      return rows;
    },
    hasOrder: (name) => orders.has(name),
    async buildOrder(name) {
      if (orders.has(name)) return;
      orders.set(name, await buildRowOrder({ column: column(name), ...numbers }));
    },
    order(name) {
      const order = orders.get(name);
      if (order === undefined) throw new Error(`the order by ${name} is not built`);
      return order;
    },
  };
}
