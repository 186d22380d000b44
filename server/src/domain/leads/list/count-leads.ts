// Counts the leads of a list that has no precomputed total, and caches the result until the next
// event of the workspace.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import type { TotalsCache } from '../../events/totals-cache.ts';
import { leadSearch } from '../search/projection.ts';
import { countedTotal, foundTotal, leadsNumbered, searchTables } from '../search/search-queries.ts';
import { isSearchAlone, joinsOf, leadsOf, matching, type ResolvedFilter } from './lead-filter.ts';
import { precomputedTotal } from './precomputed-total.ts';

export interface CountDeps {
  database: Database;
  totals: TotalsCache;
}

export function totalKey(workspaceId: string, filter: ResolvedFilter): string {
  return `${workspaceId} ${JSON.stringify(filter)}`;
}

/** With at least so many leads, a search does not scan the index for all leads of the workspace. */
const minLargeSize = 200_000;
const sizeKey = (workspaceId: string) => `${workspaceId} size`;

export function isLarge({ totals }: Pick<CountDeps, 'totals'>, workspaceId: string): boolean {
  return (totals.lastCounted(sizeKey(workspaceId)) ?? 0) >= minLargeSize;
}

export function cacheSize(
  { totals }: Pick<CountDeps, 'totals'>,
  workspaceId: string,
  leads: number,
): void {
  totals.keep(sizeKey(workspaceId), 0, leads);
}

/** `lastEvent` is the last event of the workspace when the list was read. */
export async function countLeads(
  deps: CountDeps,
  workspaceId: string,
  filter: ResolvedFilter,
  lastEvent?: number,
): Promise<number> {
  const { database, totals } = deps;
  const key = totalKey(workspaceId, filter);
  const cached = lastEvent === undefined ? undefined : totals.at(key, lastEvent);
  if (cached !== undefined) return cached;
  const { rows } = await sql<{ total: number; last_event: number; lag: number }>`
    select w.last_event, ${usesSearchTable(filter) ? lagOf(leadSearch, workspaceId) : sql`0`} as lag,
      ${totalOf(workspaceId, filter, isLarge(deps, workspaceId))} as total
    from workspace_counters w where w.workspace_id = ${workspaceId}`.execute(database.kysely);
  const [counted] = rows;
  if (counted === undefined) return 0;
  await refuseLagging(database, leadSearch, counted.lag);
  totals.keep(key, counted.last_event, counted.total);
  return counted.total;
}

/** lead_search excludes the trash, which is small enough to scan. */
const usesSearchTable = ({ search, archived }: ResolvedFilter): boolean =>
  search !== undefined && !archived;

function totalOf(workspaceId: string, filter: ResolvedFilter, large: boolean): RawBuilder<number> {
  const precomputed = precomputedTotal(workspaceId, filter);
  if (precomputed !== undefined) return precomputed;
  if (isSearchAlone(filter)) {
    const { search } = filter;
    const counted = countedTotal(workspaceId, search);
    if (counted !== undefined) return counted;
    return sql<number>`(with ${searchTables(workspaceId, search, { maxFound: null, large })}
      select ${foundTotal(workspaceId, search)})`;
  }
  const { search } = filter;
  if (search === undefined || !usesSearchTable(filter)) {
    return sql<number>`(select count(*) from ${leadsOf(filter)}
      where ${matching(workspaceId, filter)})`;
  }
  return sql<number>`(with ${searchTables(workspaceId, search, { maxFound: null, large })}
    select count(*) from (select number from certain union all select number from touched) k
    ${leadsNumbered(workspaceId)} ${joinsOf(filter)} where ${matching(workspaceId, filter)})`;
}
