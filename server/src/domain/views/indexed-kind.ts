// Views of a list that reads the record index. A list on it needs no more than its entry.
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { groupField } from '../filters/aggregate.ts';
import { countLists } from '../filters/count-lists.ts';
import type { ListKind } from '../filters/list-kind.ts';
import { resolveConditions, sortField } from '../filters/resolve-conditions.ts';
import type { ViewKind } from './view-kind.ts';

export interface IndexedList {
  list: ListKind<unknown>;
  parse: ViewKind['parse'];
  /** Runs what may refuse a condition, so that the error names the field under `filter`. */
  underFilter: <Value>(read: () => Promise<Value>) => Promise<Value>;
}

export function indexedKind({ list, parse, underFilter }: IndexedList): ViewKind {
  return {
    parse,
    async check(deps, workspaceId, selection) {
      const { conditions } = parse(selection);
      const catalog = await freshCatalog(deps, workspaceId);
      const { database, refs, clock } = deps;
      const context = { db: database.kysely, workspaceId, catalog, refs, now: clock.now() };
      await underFilter(() => resolveConditions(list, conditions, context));
      sortField(list, selection.sort, catalog);
      if (selection.groupBy !== null) groupField(list, selection.groupBy, catalog);
    },
    count: (deps, workspaceId, selections) =>
      countLists(
        deps,
        workspaceId,
        list,
        selections.map((selection) => () => parse(selection)),
      ),
  };
}
