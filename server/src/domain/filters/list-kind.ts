import type { Database } from '../../platform/database/pool.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RecordIndexes } from '../record-index/record-indexes.ts';
import type { IndexColumn, RecordKind } from '../record-index/record-kind.ts';
import type { FilterField, RefReaders } from './filter-field.ts';

/** A kind of record that has a list: its fields, its search, and how its pages are read. */
export interface ListKind<Item> extends RecordKind {
  /** Undefined when there is no such field. */
  field: (name: string, catalog: Catalog) => FilterField | undefined;
  /** By the field of a board, the column of the time at which a record came to its value. */
  enteredAt?: Readonly<Record<string, IndexColumn>>;
  /** The numbers of the records that contain the text, as of now. */
  search: (
    database: Database,
    workspaceId: string,
    text: string,
    options: { archived: boolean },
  ) => Promise<number[]>;
  /** Reads records in the order of their numbers, with the state of the workspace at that moment. */
  read: (
    database: Database,
    workspaceId: string,
    numbers: readonly number[],
  ) => Promise<RecordsRead<Item>>;
}

export interface RecordsRead<Item> {
  catalogVersion: number;
  lastEvent: number;
  items: (catalog: Catalog) => Item[];
}

export interface ListDeps extends ReadDeps {
  indexes: RecordIndexes;
  refs: RefReaders;
  clock: { now: () => Date };
}
