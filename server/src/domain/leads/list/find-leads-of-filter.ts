// Finds the leads that match a filter of the list, for a change of all of them.
import { type RawBuilder, sql } from 'kysely';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import { leadSearch } from '../search/projection.ts';
import { leadsNumbered, searchTables } from '../search/search-queries.ts';
import { countLeads, isLarge } from './count-leads.ts';
import { checkListedFields } from './field-filters.ts';
import {
  joinsOf,
  type LeadFilter,
  leadsOf,
  matching,
  type ResolvedFilter,
  resolveFilter,
} from './lead-filter.ts';
import type { ListDeps } from './list-leads.ts';

export interface FoundLeads {
  /** At most the maximum. */
  ids: string[];
  /** The number of all matching leads. */
  total: number;
}

interface Found {
  ids: string[];
  catalog_version: number;
  last_event: number;
  lag: number;
}

export async function findLeadsOfFilter(
  deps: ListDeps,
  workspaceId: string,
  filter: LeadFilter,
  max: number,
): Promise<FoundLeads> {
  const { database, catalogs } = deps;
  let catalog = await catalogs.any(workspaceId, database.pool);
  for (;;) {
    const resolved = resolveFilter(filter, catalog);
    // One more than the maximum shows that there are more.
    const ids = idsOf(workspaceId, resolved, isLarge(deps, workspaceId), max + 1);
    const lag = resolved.search === undefined ? sql`0` : lagOf(leadSearch, workspaceId);
    const { rows } = await sql<Found>`
      select w.catalog_version, w.last_event, ${lag} as lag, array(${ids})::text[] as ids
      from workspace_counters w where w.workspace_id = ${workspaceId}`.execute(database.kysely);
    const [found] = rows;
    if (found === undefined) return { ids: [], total: 0 };
    await refuseLagging(database, leadSearch, found.lag);
    if (found.catalog_version !== catalog.version) {
      catalog = await catalogs.at(workspaceId, found.catalog_version, database.pool);
      continue;
    }
    checkListedFields({ filter, sort: 'created_at' }, catalog);
    if (found.ids.length <= max) return { ids: found.ids, total: found.ids.length };
    const total = await countLeads(deps, workspaceId, resolved, found.last_event);
    return { ids: found.ids.slice(0, max), total };
  }
}

function idsOf(
  workspaceId: string,
  filter: ResolvedFilter,
  large: boolean,
  limit: number,
): RawBuilder<unknown> {
  const { search } = filter;
  if (search === undefined) {
    return sql`select l.id from ${leadsOf(filter)} where ${matching(workspaceId, filter)} limit ${limit}`;
  }
  return sql`with ${searchTables(workspaceId, search, { maxFound: null, large })}
    select l.id from (select number from certain union all select number from touched) k
    ${leadsNumbered(workspaceId)} ${joinsOf(filter)}
    where ${matching(workspaceId, filter)} limit ${limit}`;
}
