// The numbers of all records of a list in its order, including what was written until now.
import { readPage } from '../../platform/columnar/page.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ListSelection } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { sortField } from './resolve-conditions.ts';
import { toIndexQuery } from './rows-of-filter.ts';

export async function numbersInOrder(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<unknown>,
  { filter, sort, direction }: ListSelection,
): Promise<number[]> {
  const index = deps.indexes.of(workspaceId, kind);
  const catalog = await freshCatalog(deps, workspaceId);
  const { column } = sortField(kind, sort, catalog);
  const reading = { index, workspaceId, kind, catalog };
  const { columns, query } = await toIndexQuery(deps, reading, filter);
  await index.prepare(columns, column);
  await index.catchUp();
  const { rows, total } = index.rows(query);
  const { numberOf } = index.table;
  const page = readPage(
    { order: index.order(column.name), rows, direction, skip: 0, after: null, limit: total },
    { column: index.column(column.name), numberOf },
  );
  return page.rows.map(numberOf);
}
