// Reads a part of a list in as few statements as its kind takes: one, most often.
import type { ReadDeps } from '../catalog/read-deps.ts';
import { type CountDeps, countLeads, listName } from './count-leads.ts';
import type { ChosenLeads } from './lead-filter.ts';
import { isNullable, type LeadOrder, type LeadPlace } from './lead-order.ts';
import { mostFound, type PageQuery, type PageRow, pageQuery } from './page-query.ts';
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
  const { list, limit, skipped, place } = asked;
  const having = { ...list, hasEmail: true };
  const lacking = { ...list, hasEmail: false };
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
  query: Omit<PageQuery, 'searches'>,
): Promise<LeadsRead> {
  const { database, totals } = deps;
  const run = async (searches: boolean) =>
    (await pageQuery(workspaceId, { ...query, searches }).execute(database.kysely)).rows;
  const { sought } = query.chosen;
  const name = sought && listName(workspaceId, { none: false, archived: false, sought });
  let rows = await run(name !== undefined && (totals.lately(name) ?? 0) <= mostFound);
  const found = rows[0]?.found ?? 0;
  if (name !== undefined && found > mostFound) {
    totals.keep(name, 0, found);
    rows = await run(false);
  }
  const [first] = rows;
  if (first === undefined) throw new Error(`no workspace ${workspaceId}`);
  return {
    rows: rows.filter(({ id }) => id !== null),
    catalogVersion: first.catalog_version,
    lastEvent: first.last_event,
    total: first.total,
  };
}
