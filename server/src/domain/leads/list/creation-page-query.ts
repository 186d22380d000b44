// The statement that reads a page of leads in the order of their creation: the leads with contact and
// tags, the total, and the versions of the catalog and the log. It reads little more than it shows, at
// any size of the list.
import { type RawBuilder, sql } from 'kysely';
import { type BoundValue, hideFromPlanner } from '../../../platform/database/hide-from-planner.ts';
import { hasTrigram } from '../../../platform/database/substring-search.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import { withContactAndTags } from '../lead-queries.ts';
import { leadSearch } from '../search/projection.ts';
import { foundTotal, leadsNumbered, matchesPart, searchTables } from '../search/search-queries.ts';
import { type LeadPageRow, shownLead } from './lead-page-row.ts';
import { allLeads, precomputedTotal } from './precomputed-total.ts';
import { creationColumns, leadsOf, matching, type SimpleFilter } from './simple-filter.ts';

export interface CreationPage {
  filter: SimpleFilter;
  direction: 'asc' | 'desc';
  limit: number;
  offset: number;
  /** The time of creation as text, and the number. */
  cursor: { value: string; number: number } | null;
  /** Whether the workspace has very many leads: see searchTables(). */
  large?: boolean;
  /** Looks for a search that many leads match among the first of the order. */
  scan?: boolean;
}

/** The single row of the result. */
export interface CreationPageResult {
  catalog_version: number;
  last_event: number;
  rows: (LeadPageRow & { cursor: string })[];
  /** Null when it has to be counted. */
  total: number | null;
  /** The number of search results, at most one more than the limit. */
  found: number | null;
  /** The number of leads in the workspace; only a search reads it. */
  leads: number | null;
  /** The number of events that the search has not applied yet. */
  lag: number;
}

/** Search results have their time of creation, so sorting by it reads no leads. */
export const maxFound = 50_000;
const maxScanned = 20_000;

export function creationPageQuery(id: string, page: CreationPage): RawBuilder<CreationPageResult> {
  const { filter, direction, scan = false } = page;
  const search = scan ? undefined : filter.search;
  const workspaceId = hasStablePlan(page) ? hideFromPlanner(id, 'uuid') : id;
  const of = (value: RawBuilder<unknown>, without: RawBuilder<unknown>) =>
    search === undefined ? without : value;
  const keyword = sql.raw(direction);
  return sql<CreationPageResult>`${search === undefined ? sql`` : candidates(workspaceId, page)}
    select w.catalog_version, w.last_event,
      ${of(sql`(select size.found from size)`, sql`null::bigint`)} as found,
      ${of(allLeads(workspaceId), sql`null::bigint`)} as leads,
      ${of(lagOf(leadSearch, workspaceId), sql`0`)} as lag,
      ${totalOf(workspaceId, page)} as total,
      coalesce((select json_agg(shown order by l.created_at ${keyword}, l.number ${keyword})
        from (${withContactAndTags(pageRows(workspaceId, page))}) l
        cross join lateral (select ${shownLead}, l.created_at as cursor) shown), '[]') as rows
    from workspace_counters w where w.workspace_id = ${workspaceId}`;
}

function totalOf(workspaceId: BoundValue, { filter, scan }: CreationPage): RawBuilder<unknown> {
  if (scan) return sql`null::bigint`;
  return filter.search === undefined
    ? precomputedTotal(workspaceId, filter)
    : foundTotal(workspaceId, filter.search);
}

/** Defines `candidates`: the numbers of all leads that can be on the page. */
function candidates(workspaceId: BoundValue, page: CreationPage): RawBuilder<unknown> {
  const { filter, limit, offset, large = false } = page;
  const { search } = filter;
  if (search === undefined) throw new Error('only a search has candidates');
  const at = { at: sql`l.at`, number: sql`l.number` };
  return sql`with ${searchTables(workspaceId, search, { maxFound, large })}, candidates as materialized (
    (select number from certain l where (select size.found from size) <= ${sql.lit(maxFound)}
      ${afterCursor(page, at, sql`and`)} ${inOrder(page, at, limit + offset)})
    union all select number from touched
  )`;
}

function pageRows(workspaceId: BoundValue, page: CreationPage): RawBuilder<unknown> {
  const { filter, limit, offset, scan = false } = page;
  const columns = creationColumns(filter);
  if (scan) return scannedRows(workspaceId, page);
  const where = sql`${matching(workspaceId, filter)} ${afterCursor(page, columns, sql`and`)}`;
  const order = sql`${inOrder(page, columns, limit)} ${offset > 0 ? sql`offset ${offset}` : sql``}`;
  if (filter.search !== undefined) {
    return sql`select l.* from candidates k ${leadsNumbered(workspaceId)} where ${where} ${order}`;
  }
  if (offset <= largeOffset) return sql`select l.* from ${leadsOf(filter)} where ${where} ${order}`;
  return sql`select l.* from (select l.number from ${leadsOf(filter)} where ${where} ${order}) k
    join leads l on l.workspace_id = ${workspaceId} and l.number = k.number`;
}

function scannedRows(workspaceId: BoundValue, page: CreationPage): RawBuilder<unknown> {
  const { filter, limit, offset } = page;
  const { search, ...all } = filter;
  const columns = creationColumns(all);
  const first = sql`select l.* from leads l where ${matching(workspaceId, all)}
    ${afterCursor(page, columns, sql`and`)} ${inOrder(page, columns, maxScanned)}`;
  const found = search === undefined ? sql`true` : matchesPart(search);
  return sql`select l.* from (${first}) l where ${found}
    ${inOrder(page, columns, limit)} offset ${offset}`;
}

// From this offset on, only the index entries of skipped rows are read.
const largeOffset = 100;

interface Columns {
  at: RawBuilder<unknown>;
  number: RawBuilder<unknown>;
}

function afterCursor(
  { cursor, direction }: CreationPage,
  { at, number }: Columns,
  and: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (cursor === null) return sql``;
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  return sql`${and} (${at}, ${number}) ${sign} (${cursor.value}::timestamptz, ${cursor.number}::bigint)`;
}

function inOrder(
  { direction }: CreationPage,
  { at, number }: Columns,
  limit: number,
): RawBuilder<unknown> {
  const keyword = sql.raw(direction);
  return sql`order by ${at} ${keyword}, ${number} ${keyword} limit ${sql.lit(limit)}`;
}

/** Whether one plan suits all values, so that the statement can be prepared. */
export function hasStablePlan({ filter, limit, offset, scan }: CreationPage): boolean {
  if (scan || !defaultLimits.has(limit) || offset > largeOffset) return false;
  const { search, stages, ...others } = filter;
  if (search !== undefined) return hasTrigram(search.text);
  return Object.keys(others).length + (stages?.length ?? 0) <= 1;
}

// Each limit is a separate prepared statement on every connection, so only the defaults are
// prepared.
const defaultLimits = new Set([16, 26, 51, 101]);
