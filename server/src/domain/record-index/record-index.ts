// The columns of all records of one kind in a workspace, in the memory of this process. It is a
// projection of the event log like any other, with its checkpoint, except that it is built anew in
// each process: an event says which record changed, and the columns are read from the record.
import { LRUCache } from 'lru-cache';
import { type BitSet, countBits, intersect } from '../../platform/columnar/bit-set.ts';
import type { Column } from '../../platform/columnar/columns.ts';
import type { OrderedRows } from '../../platform/columnar/row-order.ts';
import {
  type Condition,
  createTable,
  type Partition,
  type Table,
} from '../../platform/columnar/table.ts';
import type { Database } from '../../platform/database/pool.ts';
import { createColumnLoader, nameCells } from './column-loader.ts';
import { readBatch, readChanges, readLastEvent } from './index-queries.ts';
import type { IndexColumn, RecordKind } from './record-kind.ts';

export interface IndexQuery {
  partition: Partition;
  conditions: readonly Condition[];
  /** Only the records with these numbers, such as those that a search found. */
  among?: readonly number[] | undefined;
}

export interface RecordIndex {
  table: Pick<Table, 'size' | 'numberOf' | 'rowOf'>;
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

/** Smaller tables load a column within the time of a request. */
export const minPreloaded = 20_000;

/** Of the results that are kept for the next page. */
const maxCachedBytes = 32 * 1024 * 1024;

export function createRecordIndex(
  database: Database,
  workspaceId: string,
  kind: RecordKind,
): RecordIndex {
  const table = createTable();
  const loader = createColumnLoader({
    ...{ table, inTurn, apply },
    read: (columns, after) => readBatch(database, workspaceId, kind, columns, { after }),
  });
  const results = new LRUCache<string, Matching & { version: number }>({
    maxSize: maxCachedBytes,
    sizeCalculation: ({ rows }) => rows.words.byteLength + 1,
  });
  const changedBy = new Map<number, number>();
  let started: Promise<void> | undefined;
  /** The last event before the records were first read, also by a start that failed. */
  let readSince: number | undefined;
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

  /** Reads all records; a later one is added with all of its columns, by its event. */
  async function start(columns: readonly IndexColumn[]): Promise<void> {
    readSince ??= await readLastEvent(database, workspaceId);
    await loader.addRecords(columns);
    checkpoint = readSince;
    await apply();
    // A request that needs one of these loads it itself when this fails.
    if (table.size() >= minPreloaded) preload().catch(() => {});
  }

  async function prepare(needed: readonly IndexColumn[], sort?: IndexColumn): Promise<void> {
    const columns = sort === undefined ? needed : [...needed, sort];
    started ??= inTurn(() => start(columns)).catch((error) => {
      started = undefined;
      throw error;
    });
    await started;
    await loader.load(columns);
    if (sort === undefined || table.hasOrder(sort.name)) return;
    await inTurn(() => table.buildOrder(sort.name));
  }

  /** One after another, so that a request waits for the column that it needs and for no other. */
  async function preload(): Promise<void> {
    for (const { column, isSorted } of kind.preload) {
      await prepare([column], isSorted ? column : undefined);
    }
  }

  async function apply(): Promise<void> {
    const columns = loader.columns();
    // Most requests find no new event, and this statement costs them far less than the changes.
    while ((await readLastEvent(database, workspaceId)) > checkpoint) {
      const changes = await readChanges(database, workspaceId, kind, columns, checkpoint);
      for (const record of changes.records) {
        if (record.partition === 'gone') table.remove(record.number);
        else table.put(record.number, record.partition, nameCells(columns, record.cells));
        changedBy.set(record.number, changes.upTo);
      }
      if (changes.outdated.length > 0) {
        await loader.reload(changes.outdated);
        reloaded = changes.upTo;
      }
      if (changes.records.length > 0 || changes.outdated.length > 0) version += 1;
      checkpoint = changes.upTo;
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

  return {
    table,
    column: table.column,
    checkpoint: () => checkpoint,
    isChangedSince: (number, event) => Math.max(reloaded, changedBy.get(number) ?? 0) > event,
    prepare,
    catchUp() {
      // Requests that arrive while one waits for its turn share it.
      waiting ??= inTurn(() => {
        waiting = undefined;
        return apply();
      });
      return waiting;
    },
    rows(query) {
      const matching = matchingAll(query);
      if (query.among === undefined) return matching;
      const found = table.rowsNumbered(query.among);
      intersect(found, matching.rows);
      return { rows: found, total: countBits(found) };
    },
    order: (column) => table.order(column).rows(),
  };
}

/** More than change while a page is read. */
const maxRemembered = 100_000;

function forgetOldest(changedBy: Map<number, number>): void {
  for (const number of changedBy.keys()) {
    if (changedBy.size <= maxRemembered / 2) return;
    changedBy.delete(number);
  }
}
