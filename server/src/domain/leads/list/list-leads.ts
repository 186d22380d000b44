// A part of the leads of a workspace, by its page or behind a place, with the count of all. Behind a
// place it costs the same however far down the list that is.
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Lead } from '../lead.ts';
import { type ShownRow, toLead } from '../to-lead.ts';
import { checkListedFields, fieldOfSort } from './chosen-fields.ts';
import { type CountDeps, countLeads } from './count-leads.ts';
import type { LeadSelection } from './lead-cursor.ts';
import { type ChosenLeads, chooseLeads } from './lead-filter.ts';
import type { LeadCursor } from './lead-order.ts';
import type { LeadPageRow } from './page-query.ts';
import { type LeadsRead, readLeads } from './read-leads.ts';

export interface LeadListing {
  selection: LeadSelection;
  perPage: number;
  /** A page by its number, or what stands behind a place; null is before the first lead. */
  from: { page: number } | { cursor: LeadCursor | null };
}

export interface LeadPart {
  leads: Lead[];
  /** Of all leads that match. */
  total: number;
  /** Where the leads after these begin; null when there are none. */
  next: LeadCursor | null;
}

export type ListDeps = ReadDeps & CountDeps;

export async function listLeads(
  deps: ListDeps,
  workspaceId: string,
  listing: LeadListing,
): Promise<LeadPart> {
  const { selection, perPage, from } = listing;
  const skipped = 'page' in from ? (from.page - 1) * perPage : 0;
  let catalog = await deps.catalogs.any(workspaceId, deps.database.pool);
  for (;;) {
    const list = chooseLeads(selection.filter, catalog);
    const read = await readLeads(deps, workspaceId, {
      list,
      order: { ...selection, field: fieldOfSort(selection.sort, catalog) },
      // One more than is shown tells whether there is a next part.
      limit: perPage + 1,
      skipped,
      cursor: 'cursor' in from ? from.cursor : null,
    });
    // What names stand for may have changed since; what was chosen by them is then chosen anew.
    if (read.catalogVersion !== catalog.version) {
      catalog = await deps.catalogs.at(workspaceId, read.catalogVersion, deps.database.pool);
      continue;
    }
    checkListedFields(selection, catalog);
    const shown = read.rows.slice(0, perPage);
    const last = shown.at(-1);
    const before = 'cursor' in from && from.cursor !== null ? undefined : skipped;
    const total = await totalOf(deps, workspaceId, list, { before, perPage }, read);
    return {
      leads: shown.map((row) => {
        const { contact_number: contactNumber, tag_ids: tagIds } = row;
        return toLead(withTimes(row), catalog, contactNumber, tagIds);
      }),
      total,
      next: last && read.rows.length > perPage ? { value: last.cursor, number: last.number } : null,
    };
  }
}

/** Kept, or told by the end of the list where it is known how many stand before, or counted. */
async function totalOf(
  deps: CountDeps,
  workspaceId: string,
  list: ChosenLeads,
  { before, perPage }: { before: number | undefined; perPage: number },
  { rows, lastEvent, total }: LeadsRead,
): Promise<number> {
  if (total !== null) return total;
  const ends = rows.length <= perPage && (rows.length > 0 || before === 0);
  return ends && before !== undefined
    ? before + rows.length
    : countLeads(deps, workspaceId, list, lastEvent);
}

function withTimes(row: LeadPageRow): ShownRow {
  const time = (text: string) => new Date(text);
  return Object.assign(row, {
    created_at: time(row.created_at),
    updated_at: time(row.updated_at),
    deleted_at: row.deleted_at === null ? null : time(row.deleted_at),
  });
}
