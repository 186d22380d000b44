// Reads a part of a list in as few statements as its kind takes: one, most often.
import { sql } from 'kysely';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { preparedName } from '../../../platform/database/prepared.ts';
import type { SearchTerm } from '../../../platform/database/substring-search.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { leadSearch } from '../search/projection.ts';
import { type CountDeps, countLeads, isLarge, listName, noteSize } from './count-leads.ts';
import { precomputedTotal } from './kept-total.ts';
import type { ChosenLeads } from './lead-filter.ts';
import { halfOf, isNullable, type LeadCursor, type LeadOrder } from './lead-order.ts';
import {
  hasIndex,
  type LeadPage,
  type LeadPageRow,
  many,
  maxFound,
  type PageQuery,
  pageQuery,
  plansAlike,
  type ReadStrategy,
} from './page-query.ts';
import { skipLeads } from './skip-leads.ts';

export interface LeadPageParams {
  list: ChosenLeads;
  order: LeadOrder;
  limit: number;
  skipped: number;
  cursor: LeadCursor | null;
}

export interface LeadsRead {
  rows: LeadPageRow[];
  catalogVersion: number;
  lastEvent: number;
  /** Where it is kept. */
  total: number | null;
}

export async function readLeads(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  params: LeadPageParams,
): Promise<LeadsRead> {
  if (isNullable(params.order)) return readTwoParts(deps, workspaceId, params);
  const { list, order, skipped } = params;
  const from = await skipLeads(deps, workspaceId, order, { chosen: list, skipped });
  return read(deps, workspaceId, { ...params, ...from });
}

/** First those that have what the list is sorted by, then those that have it not. */
async function readTwoParts(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  params: LeadPageParams,
): Promise<LeadsRead> {
  const { list, order, limit, skipped, cursor } = params;
  const having = { ...list, ...halfOf(order, true) };
  const lacking = { ...list, ...halfOf(order, false) };
  if (cursor?.value === null) return read(deps, workspaceId, { ...params, chosen: lacking });
  const first = await read(deps, workspaceId, { ...params, chosen: having });
  if (first.rows.length === limit) return first;
  const before =
    first.rows.length > 0 || skipped === 0
      ? skipped
      : await countLeads(deps, workspaceId, having, first.lastEvent);
  const rest = await read(deps, workspaceId, {
    ...params,
    chosen: lacking,
    limit: limit - first.rows.length,
    skipped: skipped - before,
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
): Promise<LeadPage> {
  const { database, totals } = deps;
  const large = isLarge(deps, workspaceId);
  const run = (strategy: ReadStrategy) => ask(database, workspaceId, { ...query, large }, strategy);
  const { chosen, order } = query;
  const strategy = hasIndex(chosen, order)
    ? 'list'
    : await strategyForFew(deps, workspaceId, chosen);
  if (strategy === 'found') {
    const page = await run(strategy);
    const { found, leads, total, last_event: lastEvent } = page;
    noteSize(deps, workspaceId, leads ?? 0);
    const isWhole = (found ?? 0) <= maxFound(chosen, order);
    // What is known to be many is walked through the next time.
    if (isWhole && total !== null) totals.keep(searchName(workspaceId, chosen), lastEvent, total);
    if (isWhole) return page;
    totals.keep(searchName(workspaceId, chosen), 0, found ?? 0);
  } else if (strategy !== 'walk') return run(strategy);
  const page = await run('walk');
  if (page.rows.length === query.limit) return page;
  return run(chosen.sought === undefined ? 'chosen' : 'all');
}

/** How to come by leads that are few; `walk` where they are many. */
async function strategyForFew(
  deps: CountDeps,
  workspaceId: string,
  chosen: ChosenLeads,
): Promise<'chosen' | 'found' | 'walk'> {
  // The trash is not searched by, and is little.
  if (chosen.archived) return 'chosen';
  if (chosen.sought !== undefined) {
    return (await likelyFound(deps, workspaceId, chosen.sought)) <= many ? 'found' : 'walk';
  }
  const { hasEmail: _, sortedBy: __, ...filters } = chosen;
  const few =
    precomputedTotal(workspaceId, filters) !== undefined &&
    (await countLeads(deps, workspaceId, filters)) <= many;
  return few ? 'chosen' : 'walk';
}

/** How many leads a search finds, as far as that is known without searching. */
async function likelyFound(
  { database, totals }: CountDeps,
  workspaceId: string,
  sought: SearchTerm,
): Promise<number> {
  const grams = countedGrams(sought);
  if (grams === undefined) return totals.lastCounted(searchName(workspaceId, { sought })) ?? 0;
  const count = sql<{
    count: number;
  }>`select ${countOfGrams('lead_search_counts', workspaceId, grams)} as count`;
  return (await count.execute(database.kysely)).rows[0]?.count ?? 0;
}

function searchName(workspaceId: string, { sought }: Pick<ChosenLeads, 'sought'>): string {
  return listName(workspaceId, { none: false, archived: false, ...(sought && { sought }) });
}

async function ask(
  database: Database,
  workspaceId: string,
  query: PageQuery,
  strategy: ReadStrategy,
): Promise<LeadPage> {
  const { kysely, pool } = database;
  const { sql: text, parameters } = pageQuery(workspaceId, query, strategy).compile(kysely);
  const values = [...parameters];
  const alike = plansAlike(query, strategy);
  const { rows } = await pool.query<LeadPage>({
    ...(alike && { name: preparedName(text) }),
    text,
    values,
  });
  const [page] = rows;
  if (page === undefined) throw new Error(`no workspace ${workspaceId}`);
  await refuseLagging(database, leadSearch, page.lag);
  return page;
}
