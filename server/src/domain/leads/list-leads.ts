// A part of the leads of a workspace: a page with the count of all, or what stands behind a place,
// which costs the same however long the list is.
import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Lead } from './lead.ts';
import type { LeadSelection } from './lead-cursor.ts';
import { matching } from './lead-filter.ts';
import { behind, type LeadPlace, ordered, placeValue } from './lead-order.ts';
import { type FoundRow, toFound, withBeside } from './lead-queries.ts';
import { toLead } from './to-lead.ts';

export interface LeadListing {
  selection: LeadSelection;
  perPage: number;
  /** A page by its number, or what stands behind a place; null is before the first lead. */
  from: { page: number } | { place: LeadPlace | null };
}

export interface LeadPart {
  leads: Lead[];
  /** Of all leads that match; null behind a place, where nothing is counted. */
  total: number | null;
  /** Where the leads after these begin; null when there are none. */
  next: LeadPlace | null;
}

export async function listLeads(
  deps: ReadDeps,
  workspaceId: string,
  listing: LeadListing,
): Promise<LeadPart> {
  const { database, catalogs } = deps;
  const [rows, total] = await Promise.all([
    readPart(deps, workspaceId, listing),
    'page' in listing.from ? countLeads(deps, workspaceId, listing.selection) : null,
  ]);
  const shown = rows.slice(0, listing.perPage);
  const last = shown.at(-1);
  if (last === undefined) return { leads: [], total, next: null };
  const catalog = await catalogs.at(workspaceId, last.catalog_version, database.pool);
  const leads = shown.map(({ place, ...found }) => {
    const { row, contactNumber, tagIds } = toFound(found);
    return toLead(row, catalog, contactNumber, tagIds);
  });
  const next = rows.length > shown.length ? { value: last.place, number: last.number } : null;
  return { leads, total, next };
}

type PartRow = FoundRow & { place: string | null };

async function readPart(
  { database }: ReadDeps,
  workspaceId: string,
  { selection, perPage, from }: LeadListing,
): Promise<PartRow[]> {
  const place = 'place' in from ? from.place : null;
  const skipped = 'page' in from ? (from.page - 1) * perPage : 0;
  const wanted = matching(workspaceId, selection.filter);
  const where = place === null ? wanted : sql`${wanted} and ${behind(place, selection)}`;
  // One more than is shown tells whether there is a next part.
  const part = sql`select * from leads l where ${where}
    order by ${ordered(selection)} limit ${perPage + 1} offset ${skipped}`;
  const { rows } = await sql<PartRow>`
    select l.*, ${placeValue(selection)} as place from (${withBeside(part)}) l
    order by ${ordered(selection)}`.execute(database.kysely);
  return rows;
}

async function countLeads(
  { database }: ReadDeps,
  workspaceId: string,
  { filter }: LeadSelection,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from leads l where ${matching(workspaceId, filter)}`.execute(database.kysely);
  return rows[0]?.count ?? 0;
}
