// How many leads a list has in all, where that is not kept: counted once, and remembered until
// something happens in the workspace.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import type { TotalsCache } from '../../events/totals-cache.ts';
import { leadSearch } from '../search/projection.ts';
import { countedTotal, foundTotal, leadsNumbered, searchTables } from '../search/search-queries.ts';
import { precomputedTotal } from './kept-total.ts';
import { type ChosenLeads, isSearchAlone, leadsOf, matching, tagsOf } from './lead-filter.ts';

export interface CountDeps {
  database: Database;
  totals: TotalsCache;
}

export function listName(workspaceId: string, chosen: ChosenLeads): string {
  return `${workspaceId} ${JSON.stringify(chosen)}`;
}

/** From so many leads on, a search does not go through those of the workspace in the index. */
const largeFrom = 200_000;
const sizeName = (workspaceId: string) => `${workspaceId} size`;

export function isLarge({ totals }: Pick<CountDeps, 'totals'>, workspaceId: string): boolean {
  return (totals.lastCounted(sizeName(workspaceId)) ?? 0) >= largeFrom;
}

export function noteSize(
  { totals }: Pick<CountDeps, 'totals'>,
  workspaceId: string,
  leads: number,
): void {
  totals.keep(sizeName(workspaceId), 0, leads);
}

/** `lastEvent` is the last event of the workspace when the list was read. */
export async function countLeads(
  deps: CountDeps,
  workspaceId: string,
  chosen: ChosenLeads,
  lastEvent?: number,
): Promise<number> {
  const { database, totals } = deps;
  const name = listName(workspaceId, chosen);
  const known = lastEvent === undefined ? undefined : totals.at(name, lastEvent);
  if (known !== undefined) return known;
  const { rows } = await sql<{ total: number; last_event: number; lag: number }>`
    select w.last_event, ${searchesIndex(chosen) ? lagOf(leadSearch, workspaceId) : sql`0`} as lag,
      ${totalOf(workspaceId, chosen, isLarge(deps, workspaceId))} as total
    from workspace_counters w where w.workspace_id = ${workspaceId}`.execute(database.kysely);
  const [counted] = rows;
  if (counted === undefined) return 0;
  await refuseLagging(database, leadSearch, counted.lag);
  totals.keep(name, counted.last_event, counted.total);
  return counted.total;
}

/** What is in the trash is not searched by, and is little. */
const searchesIndex = ({ sought, archived }: ChosenLeads): boolean =>
  sought !== undefined && !archived;

function totalOf(workspaceId: string, chosen: ChosenLeads, large: boolean): RawBuilder<number> {
  const kept = precomputedTotal(workspaceId, chosen);
  if (kept !== undefined) return kept;
  if (isSearchAlone(chosen)) {
    const { sought } = chosen;
    const counted = countedTotal(workspaceId, sought);
    if (counted !== undefined) return counted;
    return sql<number>`(with ${searchTables(workspaceId, sought, { most: null, large })}
      select ${foundTotal(workspaceId, sought)})`;
  }
  const { sought } = chosen;
  if (sought === undefined || !searchesIndex(chosen)) {
    return sql<number>`(select count(*) from ${leadsOf(chosen)}
      where ${matching(workspaceId, chosen)})`;
  }
  return sql<number>`(with ${searchTables(workspaceId, sought, { most: null, large })}
    select count(*) from (select number from certain union all select number from touched) k
    ${leadsNumbered(workspaceId)} ${tagsOf(chosen)} where ${matching(workspaceId, chosen)})`;
}
