// Reads a part of a list in as few statements as its kind takes: one, most often.
import { sql } from 'kysely';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import type { Sought } from '../../../platform/database/part-of-text.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { preparedName } from '../../../platform/database/prepared.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { refuseFarBehind } from '../search/search-behind.ts';
import { type CountDeps, countLeads, isLarge, listName, noteSize } from './count-leads.ts';
import { keptTotal } from './kept-total.ts';
import type { ChosenLeads } from './lead-filter.ts';
import { halfOf, isNullable, type LeadOrder, type LeadPlace } from './lead-order.ts';
import {
  hasIndex,
  many,
  mostFound,
  type Page,
  type PageQuery,
  type PageRow,
  pageQuery,
  plansAlike,
  type Way,
} from './page-query.ts';
import { skipLeads } from './skip-leads.ts';

export interface PartAsked {
  list: ChosenLeads;
  order: LeadOrder;
  limit: number;
  skipped: number;
  place: LeadPlace | null;
}

export interface LeadsRead {
  rows: PageRow[];
  catalogVersion: number;
  lastEvent: number;
  /** Where it is kept. */
  total: number | null;
}

export async function readLeads(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  asked: PartAsked,
): Promise<LeadsRead> {
  if (isNullable(asked.order)) return readTwoParts(deps, workspaceId, asked);
  const { list, order, skipped } = asked;
  const from = await skipLeads(deps, workspaceId, order, { chosen: list, skipped });
  return read(deps, workspaceId, { ...asked, ...from });
}

/** First those that have what the list is sorted by, then those that have it not. */
async function readTwoParts(
  deps: ReadDeps & CountDeps,
  workspaceId: string,
  asked: PartAsked,
): Promise<LeadsRead> {
  const { list, order, limit, skipped, place } = asked;
  const having = { ...list, ...halfOf(order, true) };
  const lacking = { ...list, ...halfOf(order, false) };
  if (place?.value === null) return read(deps, workspaceId, { ...asked, chosen: lacking });
  const first = await read(deps, workspaceId, { ...asked, chosen: having });
  if (first.rows.length === limit) return first;
  const before =
    first.rows.length > 0 || skipped === 0
      ? skipped
      : await countLeads(deps, workspaceId, having, first.lastEvent);
  const rest = await read(deps, workspaceId, {
    ...asked,
    chosen: lacking,
    limit: limit - first.rows.length,
    skipped: skipped - before,
    place: null,
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
): Promise<Page> {
  const { database, totals } = deps;
  const large = isLarge(deps, workspaceId);
  const run = (way: Way) => ask(database, workspaceId, { ...query, large }, way);
  const { chosen, order } = query;
  const way = hasIndex(chosen, order) ? 'list' : await waySmall(deps, workspaceId, chosen);
  if (way === 'found') {
    const page = await run(way);
    const { found, leads, total, last_event: lastEvent } = page;
    noteSize(deps, workspaceId, leads ?? 0);
    const isWhole = (found ?? 0) <= mostFound(chosen, order);
    // What is known to be many is walked through the next time.
    if (isWhole && total !== null) totals.keep(searchName(workspaceId, chosen), lastEvent, total);
    if (isWhole) return page;
    totals.keep(searchName(workspaceId, chosen), 0, found ?? 0);
  } else if (way !== 'walk') return run(way);
  const page = await run('walk');
  if (page.rows.length === query.limit) return page;
  return run(chosen.sought === undefined ? 'chosen' : 'all');
}

/** How to come by leads that are few; `walk` where they are many. */
async function waySmall(
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
    keptTotal(workspaceId, filters) !== undefined &&
    (await countLeads(deps, workspaceId, filters)) <= many;
  return few ? 'chosen' : 'walk';
}

/** How many leads a search finds, as far as that is known without searching. */
async function likelyFound(
  { database, totals }: CountDeps,
  workspaceId: string,
  sought: Sought,
): Promise<number> {
  const grams = countedGrams(sought);
  if (grams === undefined) return totals.lately(searchName(workspaceId, { sought })) ?? 0;
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
  way: Way,
): Promise<Page> {
  const { kysely, pool } = database;
  const { sql: text, parameters } = pageQuery(workspaceId, query, way).compile(kysely);
  const values = [...parameters];
  const alike = plansAlike(query, way);
  const { rows } = await pool.query<Page>({
    ...(alike && { name: preparedName(text) }),
    text,
    values,
  });
  const [page] = rows;
  if (page === undefined) throw new Error(`no workspace ${workspaceId}`);
  await refuseFarBehind(database, page.behind);
  return page;
}
