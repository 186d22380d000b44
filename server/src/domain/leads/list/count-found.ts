// How many leads a search finds: estimated before it runs, and counted for a search that so many leads
// match that their numbers are not read. Counts are cached until the next event of the workspace.
import { sql } from 'kysely';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import type { SearchTerm } from '../../../platform/database/substring-search.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import { leadSearch } from '../search/projection.ts';
import { countedTotal, foundTotal, searchTables } from '../search/search-queries.ts';
import { type CreationPageResult, maxFound } from './creation-page-query.ts';
import type { LeadListDeps } from './page-by-creation.ts';

type Deps = Pick<LeadListDeps, 'database' | 'totals'>;

/** With at least so many leads, a search does not scan the index for all leads of the workspace. */
const minLargeSize = 200_000;
const sizeKey = (workspaceId: string) => `${workspaceId} size`;
const foundKey = (workspaceId: string, { text }: SearchTerm) => `${workspaceId} found ${text}`;

export const isLarge = ({ totals }: Deps, workspaceId: string): boolean =>
  (totals.lastCounted(sizeKey(workspaceId)) ?? 0) >= minLargeSize;

export function cacheFound(
  { totals }: Deps,
  workspaceId: string,
  search: SearchTerm,
  { found, leads, total, last_event: lastEvent }: CreationPageResult,
): void {
  totals.keep(sizeKey(workspaceId), 0, leads ?? 0);
  const key = foundKey(workspaceId, search);
  if (found !== null && found > maxFound) totals.keep(key, 0, found);
  else if (total !== null) totals.keep(key, lastEvent, total);
}

/** Without searching; 0 when nothing is known. */
export async function estimateFound(
  { database, totals }: Deps,
  workspaceId: string,
  search: SearchTerm,
): Promise<number> {
  const grams = countedGrams(search);
  if (grams === undefined) return totals.lastCounted(foundKey(workspaceId, search)) ?? 0;
  const query = sql<{ count: number }>`
    select ${countOfGrams('lead_search_counts', workspaceId, grams)} as count`;
  return (await query.execute(database.kysely)).rows[0]?.count ?? 0;
}

/** `lastEvent` is the last event of the workspace when the page was read. */
export async function countFound(
  deps: Deps,
  workspaceId: string,
  search: SearchTerm,
  lastEvent: number,
): Promise<number> {
  const { database, totals } = deps;
  const key = foundKey(workspaceId, search);
  const cached = totals.at(key, lastEvent);
  if (cached !== undefined) return cached;
  const large = isLarge(deps, workspaceId);
  const total =
    countedTotal(workspaceId, search) ??
    sql<number>`(with ${searchTables(workspaceId, search, { maxFound: null, large })}
      select ${foundTotal(workspaceId, search)})`;
  const { rows } = await sql<{ total: number; last_event: number; lag: number }>`
    select w.last_event, ${lagOf(leadSearch, workspaceId)} as lag, ${total} as total
    from workspace_counters w where w.workspace_id = ${workspaceId}`.execute(database.kysely);
  const [counted] = rows;
  if (counted === undefined) return 0;
  await refuseLagging(database, leadSearch, counted.lag);
  totals.keep(key, counted.last_event, counted.total);
  return counted.total;
}
