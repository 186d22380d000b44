// The statement that reads a page: its leads with contact and tags, the total if it is precomputed,
// and the versions of the catalog and the log. It reads little more than it shows, at any size of
// the list.
import { type RawBuilder, sql } from 'kysely';
import { type BoundValue, hideFromPlanner } from '../../../platform/database/hide-from-planner.ts';
import { hasTrigram } from '../../../platform/database/substring-search.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import { withContactAndTags } from '../lead-queries.ts';
import { leadSearch } from '../search/projection.ts';
import { foundTotal, leadsNumbered, searchTables } from '../search/search-queries.ts';
import { type ShownRow, shownColumns } from '../to-lead.ts';
import { isSearchAlone, joinsOf, leadsOf, matching, type ResolvedFilter } from './lead-filter.ts';
import {
  afterCursor,
  cursorValue,
  indexColumns,
  indexOrder,
  type LeadCursor,
  type LeadOrder,
  orderByColumns,
  pageByCreation,
  sortOrder,
} from './lead-order.ts';
import { allLeads, precomputedTotal } from './precomputed-total.ts';

/**
 * - `index`: read from an index that has both the filter and the order;
 * - `scan`: scan the first leads of the order and filter them, which may give too few;
 * - `sort`: read all leads that match the filter and sort them;
 * - `search`: sort the results of a search, unless there are too many;
 * - `search-all`: sort the results of a search, with no limit.
 */
export type ReadStrategy = 'index' | 'scan' | 'sort' | 'search' | 'search-all';

export interface PageQuery {
  /** The filter of the whole list, for the total. */
  list: ResolvedFilter;
  /** The filter of the leads to read; it may be narrower. */
  filter: ResolvedFilter;
  order: LeadOrder;
  limit: number;
  offset: number;
  cursor: LeadCursor | null;
  /** Whether the workspace has very many leads: see isLarge(). */
  large?: boolean;
}

/** The single row of the result. */
export interface PageResult {
  catalog_version: number;
  last_event: number;
  rows: LeadPageRow[];
  total: number | null;
  /** The number of search results, at most one more than the limit. */
  found: number | null;
  /** The number of leads in the workspace; only a search reads it. */
  leads: number | null;
  /** The number of events that the search has not applied yet. */
  lag: number;
}

/** JSON, which is faster to parse than a row of columns; so times are texts. */
export interface LeadPageRow extends Omit<ShownRow, Time> {
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  first_touch_at: string | null;
  contact_number: number;
  tag_ids: string[];
  cursor: string | null;
}
type Time = 'created_at' | 'updated_at' | 'deleted_at' | 'first_touch_at';

/** A longer list is not sorted before a scan of its order has been tried. */
export const maxSorted = 5_000;
// Search results have their time of creation, so sorting by it reads no leads.
const maxFoundByCreation = 50_000;
const maxScanned = 20_000;
// From this offset on, only the index entries of skipped rows are read.
const largeOffset = 100;

const shown = sql.raw(
  [...shownColumns, 'contact_number', 'tag_ids'].map((column) => `l.${column}`).join(', '),
);

export function pageQuery(
  id: string,
  query: PageQuery,
  strategy: ReadStrategy,
): RawBuilder<PageResult> {
  const { list, order } = query;
  const workspaceId = hasStablePlan(query, strategy) ? hideFromPlanner(id, 'uuid') : id;
  const searches = strategy === 'search' || strategy === 'search-all';
  const total = precomputedTotal(workspaceId, list) ?? sql`null::bigint`;
  const found = searches ? sql`(select size.found from size)` : sql`null::bigint`;
  const leads = searches ? allLeads(workspaceId) : sql`null::bigint`;
  const lag = searches ? lagOf(leadSearch, workspaceId) : sql`0`;
  return sql<PageResult>`${searches ? candidates(workspaceId, query, strategy) : sql``}
    select w.catalog_version, w.last_event, ${found} as found, ${leads} as leads,
      ${lag} as lag,
      ${searches && isSearchAlone(list) ? foundTotal(workspaceId, list.search) : total} as total,
      coalesce((select json_agg(shown order by ${sortOrder(order)})
        from (${withContactAndTags(pageRows(workspaceId, query, strategy))}) l
        cross join lateral (select ${shown}, ${cursorValue(order)} as cursor) shown), '[]') as rows
    from workspace_counters w where w.workspace_id = ${workspaceId}`;
}

/** Whether an index has both the filter and the order. */
export function hasIndex(filter: ResolvedFilter, { sort, field }: LeadOrder): boolean {
  const { none, archived: _, hasEmail: __, sortedBy: ___, search, ...filters } = filter;
  if (search !== undefined || filters.externalId !== undefined) return false;
  return none || field !== undefined || sort === 'created_at' || isEmpty(filters);
}

/** The maximum number of results for which the strategy `search` is worthwhile. */
export function searchLimit(filter: ResolvedFilter, order: LeadOrder): number {
  return isSortedByCreation(filter, order) ? maxFoundByCreation : maxSorted;
}

const isSortedByCreation = (filter: ResolvedFilter, { sort }: LeadOrder): boolean =>
  sort === 'created_at' && isSearchAlone(filter);

/** Defines `candidates`: the numbers of all leads that can be on the page. */
function candidates(
  workspaceId: BoundValue,
  { filter, order, limit, offset, cursor, large = false }: PageQuery,
  strategy: 'search' | 'search-all',
): RawBuilder<unknown> {
  const { search } = filter;
  if (search === undefined) throw new Error('only a search has candidates');
  const maxFound = strategy === 'search' ? searchLimit(filter, order) : null;
  const isWithinLimit =
    maxFound === null ? sql`true` : sql`(select size.found from size) <= ${sql.lit(maxFound)}`;
  const first = isSortedByCreation(filter, order)
    ? pageByCreation(order, cursor, limit + offset)
    : sql``;
  return sql`with ${searchTables(workspaceId, search, { maxFound, large })}, candidates as materialized (
    (select number from certain l where ${isWithinLimit} ${first}) union all select number from touched
  )`;
}

function pageRows(
  workspaceId: BoundValue,
  query: PageQuery,
  strategy: ReadStrategy,
): RawBuilder<unknown> {
  const { filter, order, cursor, offset } = query;
  const scanned = strategy === 'scan' ? scanFilter(query) : filter;
  const afterPosition = cursor === null ? sql`true` : afterCursor(cursor, order, scanned);
  const where = sql`${matching(workspaceId, filter)} and ${afterPosition}`;
  const limit = sql.lit(query.limit);
  const offsetClause = offset > 0 ? sql`offset ${offset}` : sql``;
  const inIndexOrder = sql`order by ${indexOrder(order, filter)} limit ${limit} ${offsetClause}`;
  switch (strategy) {
    case 'search':
    case 'search-all':
      return sql`select l.* from candidates k ${leadsNumbered(workspaceId)} ${joinsOf(filter)}
        where ${where} ${inIndexOrder}`;
    case 'scan': {
      const by = indexColumns(order, scanned);
      // With the columns of the order, so that the filtered rows are in order without a sort.
      return sql`select l.* from (
          select l.*, ${by.by ?? sql`null`} as scanned_by, ${by.number} as scanned_number
          from ${leadsOf(scanned)} where ${matching(workspaceId, scanned)} and ${afterPosition}
          order by ${orderByColumns(order, by)} limit ${sql.lit(maxScanned)}
        ) l ${joinsOf(filter)} where ${matching(workspaceId, filter)}
        order by ${orderByColumns(order, { by: by.by && sql`l.scanned_by`, number: sql`l.scanned_number` })}
        limit ${limit} ${offsetClause}`;
    }
    case 'sort':
      // `offset 0` is a fence: the planner would otherwise scan an index that has the order.
      return sql`select l.* from (
          select l.* from ${leadsOf(filter)} where ${where} offset 0
        ) l order by ${sortOrder(order)} limit ${limit} ${offsetClause}`;
    case 'index':
      if (offset <= largeOffset) {
        return sql`select l.* from ${leadsOf(filter)} where ${where} ${inIndexOrder}`;
      }
      return sql`select l.* from (select l.number from ${leadsOf(filter)} where ${where} ${inIndexOrder}) k
        join leads l on l.workspace_id = ${workspaceId} and l.number = k.number`;
  }
}

/**
 * The part of the filter that the scanned index covers: indexes of filters are in creation order.
 */
function scanFilter({ filter, order }: PageQuery): ResolvedFilter {
  const { none, archived, hasEmail, search, ...filters } = filter;
  return {
    none,
    archived,
    ...(hasEmail !== undefined && { hasEmail }),
    ...(order.sort === 'created_at' && filters),
  };
}

/**
 * Whether one plan suits all values, so that the statement can be prepared: when an index has both
 * the filter and the order. All other statements are planned for their values.
 */
export function hasStablePlan(
  { filter, order, limit, offset }: PageQuery,
  strategy: ReadStrategy,
): boolean {
  if (!defaultLimits.has(limit) || offset > largeOffset) return false;
  const { none, archived, search, stages, hasEmail, ...others } = filter;
  const filters = Object.keys(others).length + (stages?.length ?? 0);
  if (none || archived || !(strategy === 'index' || strategy === 'search')) return false;
  if (search !== undefined) return filters === 0 && hasTrigram(search.text);
  return filters === 0 || (filters === 1 && order.sort === 'created_at');
}

// Each limit is a separate prepared statement on every connection, so only the defaults are
// prepared.
const defaultLimits = new Set([16, 26, 51, 101]);

const isEmpty = (object: object) => Object.keys(object).length === 0;
