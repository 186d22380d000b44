// Where a record stands in a list by any filter and order, from the record index: its position, and the
// records before and after it. A record that the filter does not select still has neighbours.
import { placeOf } from '../../platform/columnar/place.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { DomainError } from '../errors.ts';
import type { ListSelection } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { sortField } from './resolve-conditions.ts';
import { toIndexQuery } from './rows-of-filter.ts';

export interface ListPlace<Item> {
  /** From 1; null when the filter does not select the record. */
  position: number | null;
  total: number;
  previous: Item | null;
  next: Item | null;
}

export async function placeInList<Item extends { number: number }>(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<Item>,
  { filter, sort, direction }: ListSelection,
  number: number,
): Promise<ListPlace<Item>> {
  const index = deps.indexes.of(workspaceId, kind);
  const catalog = await freshCatalog(deps, workspaceId);
  const { column } = sortField(kind, sort, catalog);
  const { columns, query } = await toIndexQuery(
    deps,
    { index, workspaceId, kind, catalog },
    filter,
  );
  await index.prepare(columns, column);
  await index.catchUp();
  const { rows, total } = index.rows(query);
  const { numberOf } = index.table;
  const place = placeOf({
    ...{ rows, direction, order: index.order(column.name) },
    isRow: (row) => numberOf(row) === number,
  });
  if (place === undefined) throw new DomainError('not_found', 'The list has no such record.');
  const numbers = [place.previous, place.next].flatMap((row) =>
    row === undefined ? [] : [numberOf(row)],
  );
  const items = (await kind.read(deps.database, workspaceId, numbers)).items(catalog);
  const itemOf = (row: number | undefined) =>
    items.find((item) => row !== undefined && item.number === numberOf(row)) ?? null;
  return {
    position: place.matches ? place.before + 1 : null,
    total,
    previous: itemOf(place.previous),
    next: itemOf(place.next),
  };
}
