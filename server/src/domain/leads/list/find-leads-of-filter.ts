// Finds the leads that match a filter of the list, for a change of all of them.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { ListFilter } from '../../filters/list-filter.ts';
import type { ListDeps, ListKind, RecordsRead } from '../../filters/list-kind.ts';
import { pageFromIndex } from '../../filters/page-from-index.ts';
import { leadList } from './lead-list.ts';

/** Their numbers. */
export async function findLeadsOfFilter(
  deps: ListDeps,
  workspaceId: string,
  filter: ListFilter,
): Promise<number[]> {
  const { items } = await pageFromIndex(deps, workspaceId, leadNumbers, {
    selection: { filter, sort: 'created_at', direction: 'desc' },
    perPage: Number.POSITIVE_INFINITY,
    from: { page: 1 },
  });
  return items;
}

const leadNumbers: ListKind<number> = { ...leadList, read: readNumbers };

async function readNumbers(
  { kysely }: Database,
  workspaceId: string,
  numbers: readonly number[],
): Promise<RecordsRead<number>> {
  const { rows } = await sql<{ catalog_version: number; last_event: number }>`
    select catalog_version, last_event from workspace_counters
    where workspace_id = ${workspaceId}`.execute(kysely);
  const [read] = rows;
  if (read === undefined) throw new Error(`no workspace ${workspaceId}`);
  const { catalog_version: catalogVersion, last_event: lastEvent } = read;
  return { catalogVersion, lastEvent, items: () => [...numbers] };
}
