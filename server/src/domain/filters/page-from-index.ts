// A page of a list by any filter and order, from the record index. The records themselves are read
// from the database, together with the last event: when the index is behind it, the page is checked
// again, so that a page always shows what was written before the request.

import { sql } from 'kysely';
import { readPage } from '../../platform/columnar/page.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ListCursor, Listing, ListPage } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { positionText } from './position-text.ts';
import { positionOf, sortField } from './resolve-conditions.ts';
import { type Reading, toIndexQuery } from './rows-of-filter.ts';

/** While records keep changing, the last reading is returned. */
const maxRounds = 5;

export async function pageFromIndex<Item>(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<Item>,
  listing: Listing,
): Promise<ListPage<Item>> {
  const { database, catalogs, indexes } = deps;
  const index = indexes.of(workspaceId, kind);
  let catalog = await catalogs.any(workspaceId, database.pool);
  // Whether the index includes all that was written before the request.
  let caughtUp = false;
  for (let round = 1; ; round += 1) {
    let page: ChosenPage;
    try {
      page = await choosePage(deps, { index, workspaceId, kind, catalog }, listing);
    } catch (error) {
      // A field that the cached catalog does not have may have been defined since.
      const current = await currentCatalog(deps, workspaceId, catalog);
      if (current === catalog) throw error;
      catalog = current;
      continue;
    }
    const read = await kind.read(database, workspaceId, page.numbers);
    if (read.catalogVersion !== catalog.version) {
      catalog = await catalogs.at(workspaceId, read.catalogVersion, database.pool);
      continue;
    }
    const isCurrent = read.lastEvent <= page.checkpoint;
    if (!isCurrent) await index.catchUp();
    const isStill = (number: number) => !index.isChangedSince(number, page.checkpoint);
    if (isCurrent || (caughtUp && (round >= maxRounds || page.numbers.every(isStill)))) {
      return { items: read.items(catalog), total: page.total, next: page.next };
    }
    caughtUp = true;
  }
}

async function currentCatalog(
  { database, catalogs }: ListDeps,
  workspaceId: string,
  catalog: Catalog,
): Promise<Catalog> {
  const { rows } = await sql<{ catalog_version: number }>`select catalog_version
    from workspace_counters where workspace_id = ${workspaceId}`.execute(database.kysely);
  const version = rows[0]?.catalog_version ?? catalog.version;
  return version === catalog.version ? catalog : catalogs.at(workspaceId, version, database.pool);
}

interface ChosenPage {
  /** The last event that the choice includes. */
  checkpoint: number;
  total: number;
  numbers: number[];
  next: ListCursor | null;
}

async function choosePage(deps: ListDeps, reading: Reading, listing: Listing): Promise<ChosenPage> {
  const { index, kind, catalog } = reading;
  const { selection, perPage, from } = listing;
  const { filter, direction } = selection;
  const sort = sortField(kind, selection.sort, catalog);
  const { columns, query } = await toIndexQuery(deps, reading, filter);
  await index.prepare(columns, sort.column);
  const order = index.order(sort.column.name);
  const { rows: matching, total } = index.rows(query);
  const checkpoint = index.checkpoint();
  const column = index.column(sort.column.name);
  const { numberOf } = index.table;
  const after = 'cursor' in from && from.cursor !== null ? positionOf(sort, from.cursor) : null;
  const skip = 'page' in from ? (from.page - 1) * perPage : 0;
  const page = { order, rows: matching, direction, skip, after, limit: perPage };
  const { rows, more } = readPage(page, { column, numberOf });
  const last = rows.at(-1);
  return {
    checkpoint,
    total,
    numbers: rows.map(numberOf),
    next:
      last === undefined || !more
        ? null
        : { value: positionText(sort.kind, column, last), number: numberOf(last) },
  };
}
