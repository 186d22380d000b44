// The columns of all records of one kind in a workspace, in the memory of this process. It is a
// projection of the event log like any other, with its checkpoint, except that it is built anew in
// each process: an event says which record changed, and the columns are read from the record.
import { LRUCache } from 'lru-cache';
import { type BitSet, countBits, intersect } from '../../platform/columnar/bit-set.ts';
import type { Cell, Column } from '../../platform/columnar/columns.ts';
import type { OrderedRows } from '../../platform/columnar/row-order.ts';
import {
  type Condition,
  createTable,
  type Partition,
  type Table,
} from '../../platform/columnar/table.ts';
import type { Database } from '../../platform/database/pool.ts';
import { type ChangedRecord, readChanges, readLastEvent, readRecords } from './index-queries.ts';
import type { IndexColumn, RecordKind } from './record-kind.ts';

export interface IndexQuery {
  partition: Partition;
  conditions: readonly Condition[];
  /** Only the records with these numbers, such as those that a search found. */
  among?: readonly number[] | undefined;
}

export interface RecordIndex {
  table: Pick<Table, 'size' | 'numberOf'>;
  /** A prepared column. */
  column: (name: string) => Column;
  /** The last event that is applied. */
  checkpoint: () => number;
  /** Whether an event after this one changed the record. */
  isChangedSince: (number: number, event: number) => boolean;
  /** Loads the columns that are missing, and the order. */
  prepare: (columns: readonly IndexColumn[], sort?: IndexColumn) => Promise<void>;
  /** Applies all events until now. */
  catchUp: () => Promise<void>;
  /** The rows that match, not to be changed; the columns must be prepared. */
  rows: (query: IndexQuery) => Matching;
  /** The rows of the table in the order of a column, which must be prepared. */
  order: (column: string) => OrderedRows;
}

interface Matching {
  rows: BitSet;
  total: number;
}

/** Of the results that are kept for the next page. */
const maxCachedBytes = 32 * 1024 * 1024;

export function createRecordIndex(
  database: Database,
  workspaceId: string,
  kind: RecordKind,
): RecordIndex {
  const table = createTable();
  const columns = new Map<string, IndexColumn>();
  const results = new LRUCache<string, Matching & { version: number }>({
    maxSize: maxCachedBytes,
    sizeCalculation: ({ rows }) => rows.words.byteLength + 1,
  });
  const changedBy = new Map<number, number>();
  let checkpoint = -1;
  let version = 0;
  /** The last event for which a column was loaded again. */
  let reloaded = -1;
  // Only one task at a time changes the table.
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  }

  async function load(missing: readonly IndexColumn[]): Promise<void> {
    const isFirst = checkpoint < 0;
    const before = isFirst ? await readLastEvent(database, workspaceId) : checkpoint;
    for (const { name, form } of missing) table.addColumn(name, form);
    await fillColumns(missing, isFirst);
    for (const column of missing) columns.set(column.name, column);
    checkpoint = before;
    version += 1;
  }

  async function fillColumns(filled: readonly IndexColumn[], isFirst: boolean): Promise<void> {
    for await (const records of readRecords(database, workspaceId, kind, filled)) {
      for (const record of records) fillIn(record, filled, isFirst);
    }
  }

  /** Later, a record without a row is added with all of its columns, by its event. */
  function fillIn(record: ChangedRecord, of: readonly IndexColumn[], isFirst: boolean): void {
    const named = nameCells(of, record.cells);
    if (isFirst) table.put(record.number, record.partition, named);
    const row = table.rowOf(record.number);
    if (row === undefined) return;
    for (const { name } of of) table.fill(row, name, named[name] ?? null);
  }

  async function apply(): Promise<void> {
    const loaded = [...columns.values()];
    for (;;) {
      const changes = await readChanges(database, workspaceId, kind, loaded, checkpoint);
      for (const record of changes.records) {
        if (record.partition === 'gone') table.remove(record.number);
        else table.put(record.number, record.partition, nameCells(loaded, record.cells));
        changedBy.set(record.number, changes.upTo);
      }
      if (changes.outdated.length > 0) {
        await fillColumns(changes.outdated, false);
        reloaded = changes.upTo;
      }
      if (changes.records.length > 0 || changes.outdated.length > 0) version += 1;
      checkpoint = changes.upTo;
      if (changes.upTo >= changes.lastEvent) break;
    }
    if (changedBy.size > maxRemembered) forgetOldest(changedBy);
  }

  function matchingAll({ partition, conditions }: IndexQuery): Matching {
    const key = JSON.stringify([partition, conditions]);
    const cached = results.get(key);
    if (cached?.version === version) return cached;
    const found = table.rows(partition, conditions);
    const matching = { rows: found, total: countBits(found), version };
    results.set(key, matching);
    return matching;
  }

  function rows(query: IndexQuery): Matching {
    const matching = matchingAll(query);
    if (query.among === undefined) return matching;
    const found = table.rowsNumbered(query.among);
    intersect(found, matching.rows);
    return { rows: found, total: countBits(found) };
  }

  return {
    table,
    column: table.column,
    checkpoint: () => checkpoint,
    isChangedSince: (number, event) => Math.max(reloaded, changedBy.get(number) ?? 0) > event,
    prepare: async (needed, sort) => {
      const all = new Map(needed.map((column) => [column.name, column]));
      if (sort !== undefined) all.set(sort.name, sort);
      const isMissing = () => [...all.values()].filter(({ name }) => !columns.has(name));
      if (checkpoint >= 0 && isMissing().length === 0 && (!sort || table.hasOrder(sort.name)))
        return;
      await inTurn(async () => {
        const missing = isMissing();
        if (checkpoint < 0 || missing.length > 0) await load(missing);
        if (sort !== undefined) await table.buildOrder(sort.name);
        await apply();
      });
    },
    catchUp() {
      // Requests that arrive while one waits for its turn share it.
      waiting ??= inTurn(() => {
        waiting = undefined;
        return apply();
      });
      return waiting;
    },
    rows,
    order: (column) => table.order(column).rows(),
  };
}

function nameCells(columns: readonly IndexColumn[], cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}

/** More than change while a page is read. */
const maxRemembered = 100_000;

function forgetOldest(changedBy: Map<number, number>): void {
  for (const number of changedBy.keys()) {
    if (changedBy.size <= maxRemembered / 2) return;
    changedBy.delete(number);
  }
}
