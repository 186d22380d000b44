// The exact totals of several lists of one kind: they share one look at the log and one loading of
// missing columns.

import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ListFilter } from './list-filter.ts';
import type { ListDeps, ListKind } from './list-kind.ts';
import { nullIfRefused } from './null-if-refused.ts';
import { toIndexQuery } from './rows-of-filter.ts';

/** Null for a filter that the list no longer takes, such as by a deleted custom field. */
export async function countLists(
  deps: ListDeps,
  workspaceId: string,
  kind: ListKind<unknown>,
  /** Each may refuse what it reads. */
  filters: readonly (() => ListFilter)[],
): Promise<(number | null)[]> {
  const index = deps.indexes.of(workspaceId, kind);
  const catalog = await freshCatalog(deps, workspaceId);
  const reading = { index, workspaceId, kind, catalog };
  const queries = await Promise.all(
    filters.map((filter) => nullIfRefused(async () => toIndexQuery(deps, reading, filter()))),
  );
  await index.prepare(queries.flatMap((query) => query?.columns ?? []));
  await index.catchUp();
  return queries.map((query) => query && index.rows(query.query).total);
}
