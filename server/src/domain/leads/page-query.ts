// The statement that reads a part of a list: the leads in their order, with what stands beside
// them, the total where it is kept, and the versions of what was read. Of a list of any size it
// reads what it shows and little more.
import { type RawBuilder, sql } from 'kysely';
import { keptTotal } from './kept-total.ts';
import { type ChosenLeads, leadsOf, matching } from './lead-filter.ts';
import {
  behind,
  type LeadOrder,
  type LeadPlace,
  ordered,
  placeValue,
  walked,
} from './lead-order.ts';
import { beside, type FoundRow } from './lead-queries.ts';
import { foundBy, touchedSince } from './search-queries.ts';

export interface PageQuery {
  /** The whole list, whose total is wanted. */
  list: ChosenLeads;
  /** What of it is read. */
  chosen: ChosenLeads;
  order: LeadOrder;
  limit: number;
  skipped: number;
  place: LeadPlace | null;
  /** Whether the leads are those that a search finds, rather than all that are walked through. */
  searches: boolean;
}

/** There is one row where nothing is found, whose lead is null. */
export interface PageRow extends FoundRow {
  last_event: number;
  place: string | null;
  total: number | null;
  /** How many a search found, up to one more than the most. */
  found: number | null;
}

/** A search that finds more is no help: then it is quicker to walk through the list. */
export const mostFound = 3_000;
// From here on the rows that are skipped are not read, only their places in the index.
const manySkipped = 100;

export function pageQuery(workspaceId: string, query: PageQuery): RawBuilder<PageRow> {
  const { list, chosen, order } = query;
  const searched = query.searches && chosen.sought !== undefined;
  const total = keptTotal(workspaceId, list) ?? sql`null::bigint`;
  const found = searched ? sql`(select count(*) from found)` : sql`null::bigint`;
  return sql<PageRow>`${searched ? candidates(workspaceId, query) : sql``}
    select w.catalog_version, w.last_event, ${total} as total, ${found} as found, l.*
    from workspace_counters w left join lateral (
      select l.*, ${placeValue(order)} as place
      from (${beside(searched ? leadsFound(workspaceId, query) : leadsWalked(workspaceId, query))}) l
    ) l on true
    where w.workspace_id = ${workspaceId} order by ${ordered(order)}`;
}

function candidates(workspaceId: string, { chosen }: PageQuery): RawBuilder<unknown> {
  if (chosen.sought === undefined) return sql``;
  return sql`with found as materialized (
    select s.lead_number as number from lead_search s
    where ${foundBy(workspaceId, chosen.sought)} limit ${sql.lit(mostFound + 1)}
  ), candidates as materialized (
    select number from found where (select count(*) from found) <= ${sql.lit(mostFound)}
    union select number from (${touchedSince(workspaceId)}) t
  )`;
}

function leadsFound(workspaceId: string, query: PageQuery): RawBuilder<unknown> {
  const { chosen, order, limit, skipped } = query;
  const tagged =
    chosen.tag === undefined
      ? sql``
      : sql`join lead_tags t on t.workspace_id = l.workspace_id and t.lead_id = l.id`;
  return sql`select l.* from candidates k
    join leads l on l.workspace_id = ${workspaceId} and l.number = k.number ${tagged}
    where ${wanted(workspaceId, query)}
    order by ${walked(order, chosen)} limit ${sql.lit(limit)} offset ${skipped}`;
}

function leadsWalked(workspaceId: string, query: PageQuery): RawBuilder<unknown> {
  const { chosen, order, limit, skipped } = query;
  const part = (columns: RawBuilder<unknown>) => sql`
    select ${columns} from ${leadsOf(chosen)} where ${wanted(workspaceId, query)}
    order by ${walked(order, chosen)} limit ${sql.lit(limit)} offset ${skipped}`;
  if (skipped <= manySkipped) return part(sql`l.*`);
  return sql`select l.* from (${part(sql`l.number`)}) k
    join leads l on l.workspace_id = ${workspaceId} and l.number = k.number`;
}

function wanted(workspaceId: string, { chosen, order, place }: PageQuery): RawBuilder<unknown> {
  const all = matching(workspaceId, chosen);
  return place === null ? all : sql`${all} and ${behind(place, order, chosen)}`;
}
