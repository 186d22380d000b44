// Finds the leads that match a filter of the list, for a change of all of them.
import type { Database } from '../../../platform/database/pool.ts';
import type { ListFilter } from '../../filters/list-filter.ts';
import type { ListDeps, ListKind, RecordsRead } from '../../filters/list-kind.ts';
import { pageFromIndex } from '../../filters/page-from-index.ts';
import { leadList } from './lead-list.ts';

export interface FoundLeads {
  /** At most the maximum. */
  ids: string[];
  /** The number of all matching leads. */
  total: number;
}

export async function findLeadsOfFilter(
  deps: ListDeps,
  workspaceId: string,
  filter: ListFilter,
  max: number,
): Promise<FoundLeads> {
  const { items: ids, total } = await pageFromIndex(deps, workspaceId, leadIds, {
    selection: { filter, sort: 'created_at', direction: 'desc' },
    perPage: max,
    from: { page: 1 },
  });
  return { ids, total };
}

const leadIds: ListKind<string> = { ...leadList, read: readIds };

async function readIds(
  { pool }: Database,
  workspaceId: string,
  numbers: readonly number[],
): Promise<RecordsRead<string>> {
  const { rows } = await pool.query<{ catalog_version: number; last_event: number; ids: string[] }>(
    `select w.catalog_version, w.last_event, array(
        select id from leads where workspace_id = $1 and number = any($2::bigint[])
      )::text[] as ids
      from workspace_counters w where w.workspace_id = $1`,
    [workspaceId, numbers],
  );
  const [read] = rows;
  if (read === undefined) throw new Error(`no workspace ${workspaceId}`);
  const { catalog_version: catalogVersion, last_event: lastEvent, ids } = read;
  return { catalogVersion, lastEvent, items: () => ids };
}
