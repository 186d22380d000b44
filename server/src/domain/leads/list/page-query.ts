// The statement that reads a part of a list: the leads in their order, with what stands beside
// them, the total where it is kept, and the versions of what was read. Of a list of any size it
// reads what it shows and little more.
import { type RawBuilder, sql } from 'kysely';
import { type BoundValue, hideFromPlanner } from '../../../platform/database/hide-from-planner.ts';
import { hasTrigram } from '../../../platform/database/substring-search.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import { withContactAndTags } from '../lead-queries.ts';
import { leadSearch } from '../search/projection.ts';
import { foundTotal, leadsNumbered, searchTables } from '../search/search-queries.ts';
import { type ShownRow, shownColumns } from '../to-lead.ts';
import { allLeads, precomputedTotal } from './kept-total.ts';
import { type ChosenLeads, isSearchAlone, leadsOf, matching, tagsOf } from './lead-filter.ts';
import {
  behind,
  createdFirst,
  cursorValue,
  inOrder,
  type LeadCursor,
  type LeadOrder,
  ordered,
  walked,
  walkedBy,
} from './lead-order.ts';

/**
 * How the leads are come by:
 * - `list`: as an index has them that holds both what is chosen and its order;
 * - `walk`: those that are chosen among the first ones of the order, which may be too few;
 * - `chosen`: all that are chosen, put in order;
 * - `found`: those that a search finds, unless it finds very many;
 * - `all`: those that a search finds, however many.
 */
export type ReadStrategy = 'list' | 'walk' | 'chosen' | 'found' | 'all';

export interface PageQuery {
  /** The whole list, whose total is wanted. */
  list: ChosenLeads;
  /** What of it is read. */
  chosen: ChosenLeads;
  order: LeadOrder;
  limit: number;
  skipped: number;
  cursor: LeadCursor | null;
  /** Whether the workspace is known to have very many leads. */
  large?: boolean;
}

/** What the statement brings, in one row. */
export interface LeadPage {
  catalog_version: number;
  last_event: number;
  rows: LeadPageRow[];
  total: number | null;
  /** How many a search found, up to one more than the most. */
  found: number | null;
  /** How many leads the workspace has, told by a search. */
  leads: number | null;
  /** How many events the search lags behind. */
  lag: number;
}

/** As JSON, which takes less time to read than a row of columns: so its times are texts. */
export interface LeadPageRow extends Omit<ShownRow, Time> {
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  contact_number: number;
  tag_ids: string[];
  cursor: string | null;
}
type Time = 'created_at' | 'updated_at' | 'deleted_at';

/** Where there are more, they are first looked for among the first ones of the order. */
export const many = 5_000;
// In the order of creation, what a search finds need not be read to be put in order.
const manyInOrder = 50_000;
const maxWalked = 20_000;
// From here on the rows that are skipped are not read, only their places in the index.
const manySkipped = 100;

const shown = sql.raw(
  [...shownColumns, 'contact_number', 'tag_ids'].map((column) => `l.${column}`).join(', '),
);

export function pageQuery(
  id: string,
  query: PageQuery,
  strategy: ReadStrategy,
): RawBuilder<LeadPage> {
  const { list, order } = query;
  const workspaceId = plansAlike(query, strategy) ? hideFromPlanner(id, 'uuid') : id;
  const searches = strategy === 'found' || strategy === 'all';
  const total = precomputedTotal(workspaceId, list) ?? sql`null::bigint`;
  const found = searches ? sql`(select size.found from size)` : sql`null::bigint`;
  const leads = searches ? allLeads(workspaceId) : sql`null::bigint`;
  const lag = searches ? lagOf(leadSearch, workspaceId) : sql`0`;
  return sql<LeadPage>`${searches ? candidates(workspaceId, query, strategy) : sql``}
    select w.catalog_version, w.last_event, ${found} as found, ${leads} as leads,
      ${lag} as lag,
      ${searches && isSearchAlone(list) ? foundTotal(workspaceId, list.sought) : total} as total,
      coalesce((select json_agg(shown order by ${ordered(order)})
        from (${withContactAndTags(part(workspaceId, query, strategy))}) l
        cross join lateral (select ${shown}, ${cursorValue(order)} as cursor) shown), '[]') as rows
    from workspace_counters w where w.workspace_id = ${workspaceId}`;
}

/** Whether an index holds both what is chosen and its order. */
export function hasIndex(chosen: ChosenLeads, { sort, field }: LeadOrder): boolean {
  const { none, archived: _, hasEmail: __, sortedBy: ___, sought, ...filters } = chosen;
  if (sought !== undefined) return false;
  return none || field !== undefined || sort === 'created_at' || isEmpty(filters);
}

/** How many a search may find and still be of help. */
export function maxFound(chosen: ChosenLeads, order: LeadOrder): number {
  return isInOrder(chosen, order) ? manyInOrder : many;
}

const isInOrder = (chosen: ChosenLeads, { sort }: LeadOrder): boolean =>
  sort === 'created_at' && isSearchAlone(chosen);

/** `candidates` are the numbers of all leads that can be on the page. */
function candidates(
  workspaceId: BoundValue,
  { chosen, order, limit, skipped, cursor, large = false }: PageQuery,
  strategy: 'found' | 'all',
): RawBuilder<unknown> {
  const { sought } = chosen;
  if (sought === undefined) throw new Error('only a search has candidates');
  const most = strategy === 'found' ? maxFound(chosen, order) : null;
  const few = most === null ? sql`true` : sql`(select size.found from size) <= ${sql.lit(most)}`;
  const first = isInOrder(chosen, order) ? createdFirst(order, cursor, limit + skipped) : sql``;
  return sql`with ${searchTables(workspaceId, sought, { most, large })}, candidates as materialized (
    (select number from certain l where ${few} ${first}) union all select number from touched
  )`;
}

function part(
  workspaceId: BoundValue,
  query: PageQuery,
  strategy: ReadStrategy,
): RawBuilder<unknown> {
  const { chosen, order, cursor, skipped } = query;
  const among = strategy === 'walk' ? firstOnes(query) : chosen;
  const before = cursor === null ? sql`true` : behind(cursor, order, among);
  const wanted = sql`${matching(workspaceId, chosen)} and ${before}`;
  const limit = sql.lit(query.limit);
  const offset = skipped > 0 ? sql`offset ${skipped}` : sql``;
  const some = sql`order by ${walked(order, chosen)} limit ${limit} ${offset}`;
  switch (strategy) {
    case 'found':
    case 'all':
      return sql`select l.* from candidates k ${leadsNumbered(workspaceId)} ${tagsOf(chosen)}
        where ${wanted} ${some}`;
    case 'walk': {
      const by = walkedBy(order, among);
      // With what they are walked by, so that those that are taken of them are in order already.
      return sql`select l.* from (
          select l.*, ${by.by ?? sql`null`} as walked_by, ${by.number} as walked_number
          from ${leadsOf(among)} where ${matching(workspaceId, among)} and ${before}
          order by ${inOrder(order, by)} limit ${sql.lit(maxWalked)}
        ) l ${tagsOf(chosen)} where ${matching(workspaceId, chosen)}
        order by ${inOrder(order, { by: by.by && sql`l.walked_by`, number: sql`l.walked_number` })}
        limit ${limit} ${offset}`;
    }
    case 'chosen':
      // Chosen before it is known what for: an order that an index has would be walked through.
      return sql`select l.* from (
          select l.* from ${leadsOf(chosen)} where ${wanted} offset 0
        ) l order by ${ordered(order)} limit ${limit} ${offset}`;
    case 'list':
      if (skipped <= manySkipped) {
        return sql`select l.* from ${leadsOf(chosen)} where ${wanted} ${some}`;
      }
      return sql`select l.* from (select l.number from ${leadsOf(chosen)} where ${wanted} ${some}) k
        join leads l on l.workspace_id = ${workspaceId} and l.number = k.number`;
  }
}

/** What is walked through: in the order of creation, filters have it too; a search has none. */
function firstOnes({ chosen, order }: PageQuery): ChosenLeads {
  const { none, archived, hasEmail, sought, ...filters } = chosen;
  return {
    none,
    archived,
    ...(hasEmail !== undefined && { hasEmail }),
    ...(order.sort === 'created_at' && filters),
  };
}

/**
 * Whether one plan is right whatever the values, so that the statement can be prepared: where the
 * index gives both what is chosen and its order. All else is planned for the values it is for.
 */
export function plansAlike(
  { chosen, order, limit, skipped }: PageQuery,
  strategy: ReadStrategy,
): boolean {
  if (!defaultLimits.has(limit) || skipped > manySkipped) return false;
  const { none, archived, sought, stages, hasEmail, ...others } = chosen;
  const filters = Object.keys(others).length + (stages?.length ?? 0);
  if (none || archived || !(strategy === 'list' || strategy === 'found')) return false;
  if (sought !== undefined) return filters === 0 && hasTrigram(sought.text);
  return filters === 0 || (filters === 1 && order.sort === 'created_at');
}

// Each is a statement of its own that every connection keeps.
const defaultLimits = new Set([16, 26, 51, 101]);

const isEmpty = (object: object) => Object.keys(object).length === 0;
