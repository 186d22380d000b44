// Reads a page of leads with the cheapest strategy, mostly in one statement.
import { sql } from 'kysely';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { preparedName } from '../../../platform/database/prepared.ts';
import type { SearchTerm } from '../../../platform/database/substring-search.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { leadSearch } from '../search/projection.ts';
import { type CountDeps, cacheSize, countLeads, isLarge, totalKey } from './count-leads.ts';
import type { ResolvedFilter } from './lead-filter.ts';
import { isNullable, type LeadCursor, type LeadOrder, withSortValue } from './lead-order.ts';
import {
  hasIndex,
  hasStablePlan,
  type LeadPageRow,
  maxSorted,
  type PageQuery,
  type PageResult,
  pageQuery,
  type ReadStrategy,
  searchLimit,
} from './page-query.ts';
import { precomputedTotal } from './precomputed-total.ts';
import { skipToHour } from './skip-to-hour.ts';

export interface LeadPageParams {
  list: ResolvedFilter;
  order: LeadOrder;
  limit: number;
  offset: number;
  cursor: LeadCursor | null;
}

export interface LeadsRead {
  rows: LeadPageRow[];
  catalogVersion: number;
  lastEvent: number;
  /** Null when it is not precomputed. */
  total: number | null;
}

export async function readLeads(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  params: LeadPageParams,
): Promise<LeadsRead> {
  if (isNullable(params.order)) return readNullsLast(deps, workspaceId, params);
  const { list, order, offset } = params;
  const from = await skipToHour(deps, workspaceId, order, { filter: list, offset });
  return read(deps, workspaceId, { ...params, ...from });
}

/** First the leads with a sort value, then those without. */
async function readNullsLast(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  params: LeadPageParams,
): Promise<LeadsRead> {
  const { list, order, limit, offset, cursor } = params;
  const withValue = { ...list, ...withSortValue(order, true) };
  const withoutValue = { ...list, ...withSortValue(order, false) };
  if (cursor?.value === null) return read(deps, workspaceId, { ...params, filter: withoutValue });
  const first = await read(deps, workspaceId, { ...params, filter: withValue });
  if (first.rows.length === limit) return first;
  const precedingCount =
    first.rows.length > 0 || offset === 0
      ? offset
      : await countLeads(deps, workspaceId, withValue, first.lastEvent);
  const rest = await read(deps, workspaceId, {
    ...params,
    filter: withoutValue,
    limit: limit - first.rows.length,
    offset: offset - precedingCount,
    cursor: null,
  });
  return { ...rest, rows: [...first.rows, ...rest.rows] };
}

async function read(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  query: Omit<PageQuery, 'large'>,
): Promise<LeadsRead> {
  const page = await readPage(deps, workspaceId, query);
  const { rows, total, catalog_version: catalogVersion, last_event: lastEvent } = page;
  return { rows, total, catalogVersion, lastEvent };
}

async function readPage(
  deps: CountDeps,
  workspaceId: string,
  query: Omit<PageQuery, 'large'>,
): Promise<PageResult> {
  const { database, totals } = deps;
  const large = isLarge(deps, workspaceId);
  const run = (strategy: ReadStrategy) =>
    runQuery(database, workspaceId, { ...query, large }, strategy);
  const { filter, order } = query;
  const strategy = hasIndex(filter, order)
    ? 'index'
    : await strategyWithoutIndex(deps, workspaceId, filter);
  if (strategy === 'search') {
    const page = await run(strategy);
    const { found, leads, total, last_event: lastEvent } = page;
    cacheSize(deps, workspaceId, leads ?? 0);
    const isComplete = (found ?? 0) <= searchLimit(filter, order);
    // Caching the count makes the next request for a large result scan instead.
    if (isComplete && total !== null) totals.keep(searchKey(workspaceId, filter), lastEvent, total);
    if (isComplete) return page;
    totals.keep(searchKey(workspaceId, filter), 0, found ?? 0);
  } else if (strategy !== 'scan') return run(strategy);
  const page = await run('scan');
  if (page.rows.length === query.limit) return page;
  return run(filter.search === undefined ? 'sort' : 'search-all');
}

/** `sort` or `search` for a short list, else `scan`. */
async function strategyWithoutIndex(
  deps: CountDeps,
  workspaceId: string,
  filter: ResolvedFilter,
): Promise<'sort' | 'search' | 'scan'> {
  // lead_search excludes the trash, which is small enough to sort, as the leads with one id are.
  if (filter.archived || filter.externalId !== undefined) return 'sort';
  if (filter.search !== undefined) {
    return (await estimateFound(deps, workspaceId, filter.search)) <= maxSorted ? 'search' : 'scan';
  }
  const { hasEmail: _, sortedBy: __, ...filters } = filter;
  const isShort =
    precomputedTotal(workspaceId, filters) !== undefined &&
    (await countLeads(deps, workspaceId, filters)) <= maxSorted;
  return isShort ? 'sort' : 'scan';
}

/** Estimates the number of search results without searching; 0 when nothing is known. */
async function estimateFound(
  { database, totals }: CountDeps,
  workspaceId: string,
  search: SearchTerm,
): Promise<number> {
  const grams = countedGrams(search);
  if (grams === undefined) return totals.lastCounted(searchKey(workspaceId, { search })) ?? 0;
  const count = sql<{
    count: number;
  }>`select ${countOfGrams('lead_search_counts', workspaceId, grams)} as count`;
  return (await count.execute(database.kysely)).rows[0]?.count ?? 0;
}

function searchKey(workspaceId: string, { search }: Pick<ResolvedFilter, 'search'>): string {
  return totalKey(workspaceId, { none: false, archived: false, ...(search && { search }) });
}

async function runQuery(
  database: Database,
  workspaceId: string,
  query: PageQuery,
  strategy: ReadStrategy,
): Promise<PageResult> {
  const { kysely, pool } = database;
  const { sql: text, parameters } = pageQuery(workspaceId, query, strategy).compile(kysely);
  const values = [...parameters];
  const isPrepared = hasStablePlan(query, strategy);
  const { rows } = await pool.query<PageResult>({
    ...(isPrepared && { name: preparedName(text) }),
    text,
    values,
  });
  const [page] = rows;
  if (page === undefined) throw new Error(`no workspace ${workspaceId}`);
  await refuseLagging(database, leadSearch, page.lag);
  return page;
}
