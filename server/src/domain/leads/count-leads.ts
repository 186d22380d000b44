// How many leads a list has in all, where that is not kept: counted once, and remembered until
// something happens in the workspace.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { keptTotal } from './kept-total.ts';
import { type ChosenLeads, leadsOf, matching } from './lead-filter.ts';
import type { RememberedTotals } from './remembered-totals.ts';
import { foundBy, matchesPart, touchedSince } from './search-queries.ts';
import type { Sought } from '../../platform/database/part-of-text.ts';

export interface CountDeps {
  database: Database;
  totals: RememberedTotals;
}

export function listName(workspaceId: string, chosen: ChosenLeads): string {
  return `${workspaceId} ${JSON.stringify(chosen)}`;
}

/** `lastEvent` is the last event of the workspace when the list was read. */
export async function countLeads(
  { database, totals }: CountDeps,
  workspaceId: string,
  chosen: ChosenLeads,
  lastEvent?: number,
): Promise<number> {
  const name = listName(workspaceId, chosen);
  const known = lastEvent === undefined ? undefined : totals.at(name, lastEvent);
  if (known !== undefined) return known;
  const { rows } = await sql<{ total: number; last_event: number }>`
    select w.last_event, ${totalOf(workspaceId, chosen)} as total
    from workspace_counters w where w.workspace_id = ${workspaceId}`.execute(database.kysely);
  const [counted] = rows;
  if (counted === undefined) return 0;
  totals.keep(name, counted.last_event, counted.total);
  return counted.total;
}

function totalOf(workspaceId: string, chosen: ChosenLeads): RawBuilder<number> {
  const { none, archived, sought, ...others } = chosen;
  const kept = keptTotal(workspaceId, chosen);
  if (kept !== undefined) return kept;
  if (sought === undefined) {
    return sql<number>`(select count(*) from ${leadsOf(chosen)}
      where ${matching(workspaceId, chosen)})`;
  }
  return archived || Object.keys(others).length > 0
    ? matchesAmong(workspaceId, chosen, sought)
    : matchesOf(workspaceId, sought);
}

/** Of a search alone: as lead_search says, but of the leads that were changed since. */
function matchesOf(workspaceId: string, sought: Sought): RawBuilder<number> {
  const found = foundBy(workspaceId, sought);
  return sql<number>`(
    with touched as materialized (${touchedSince(workspaceId)})
    select (select count(*) from lead_search s where ${found})
      - (select count(*) from lead_search s join touched t on s.lead_number = t.number
        where ${found})
      + (select count(*) from touched t
        join leads l on l.workspace_id = ${workspaceId} and l.id = t.id
        where l.deleted_at is null and ${matchesPart(sought)}))`;
}

function matchesAmong(
  workspaceId: string,
  chosen: ChosenLeads,
  sought: Sought,
): RawBuilder<number> {
  return sql<number>`(
    with candidates as materialized (
      select s.lead_number as number from lead_search s where ${foundBy(workspaceId, sought)}
      union select number from (${touchedSince(workspaceId)}) t
    )
    select count(*) from candidates k join leads l
      on l.workspace_id = ${workspaceId} and l.number = k.number
    ${
      chosen.tag === undefined
        ? sql``
        : sql`join lead_tags t
      on t.workspace_id = l.workspace_id and t.lead_id = l.id`
    }
    where ${matching(workspaceId, chosen)})`;
}
