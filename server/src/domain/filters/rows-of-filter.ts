// The rows of a record index that a filter selects.
import { type BitSet, forEachRow } from '../../platform/columnar/bit-set.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { IndexQuery, RecordIndex } from '../record-index/record-index.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import type { ListFilter } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { resolveConditions } from './resolve-conditions.ts';

export interface Reading {
  index: RecordIndex;
  workspaceId: string;
  kind: ListKind<unknown>;
  catalog: Catalog;
}

/** The rows of the index that a filter selects, for counts and sums. */
export async function rowsOfFilter(
  deps: ListDeps,
  reading: Reading,
  filter: ListFilter,
  alsoColumns: readonly IndexColumn[] = [],
): Promise<BitSet> {
  const { columns, query } = await toIndexQuery(deps, reading, filter);
  await reading.index.prepare([...columns, ...alsoColumns]);
  return reading.index.rows(query).rows;
}

/** The numbers of the records that a filter selects, including what was written until now. */
export async function numbersOfFilter(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<unknown>,
  filter: ListFilter,
): Promise<number[]> {
  const index = deps.indexes.of(workspaceId, kind);
  const catalog = await freshCatalog(deps, workspaceId);
  await index.prepare([]);
  await index.catchUp();
  const rows = await rowsOfFilter(deps, { index, workspaceId, kind, catalog }, filter);
  const numbers: number[] = [];
  forEachRow(rows, (row) => numbers.push(index.table.numberOf(row)));
  return numbers;
}

export async function toIndexQuery(
  { database, clock, refs }: ListDeps,
  { workspaceId, kind, catalog }: Reading,
  filter: ListFilter,
): Promise<{ columns: IndexColumn[]; query: IndexQuery }> {
  const { search, archived = false } = filter;
  const context = { db: database.kysely, workspaceId, catalog, refs, now: clock.now() };
  const { columns, conditions } = await resolveConditions(kind, filter.conditions, context);
  const among =
    search === undefined
      ? undefined
      : await kind.search(database, workspaceId, search, { archived });
  return { columns, query: { partition: archived ? 'trash' : 'live', conditions, among } };
}
