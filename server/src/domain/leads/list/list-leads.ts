// Reads a page of leads, by number or after a cursor, with the total of the list. A page after a
// cursor costs the same at any depth of the list.
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Lead } from '../lead.ts';
import { type ShownRow, toLead } from '../to-lead.ts';
import { type CountDeps, countLeads } from './count-leads.ts';
import { checkListedFields, fieldOfSort } from './field-filters.ts';
import type { LeadSelection } from './lead-cursor.ts';
import { type ResolvedFilter, resolveFilter } from './lead-filter.ts';
import type { LeadCursor } from './lead-order.ts';
import type { LeadPageRow } from './page-query.ts';
import { type LeadsRead, readLeads } from './read-leads.ts';

export interface LeadListing {
  selection: LeadSelection;
  perPage: number;
  /** The number of a page, or a cursor to continue after; null starts at the first lead. */
  from: { page: number } | { cursor: LeadCursor | null };
}

export interface LeadPage {
  leads: Lead[];
  /** The number of all matching leads. */
  total: number;
  /** The cursor of the next page; null on the last one. */
  next: LeadCursor | null;
}

export type ListDeps = ReadDeps & CountDeps;

export async function listLeads(
  deps: ListDeps,
  workspaceId: string,
  listing: LeadListing,
): Promise<LeadPage> {
  const { selection, perPage, from } = listing;
  const offset = 'page' in from ? (from.page - 1) * perPage : 0;
  let catalog = await deps.catalogs.any(workspaceId, deps.database.pool);
  for (;;) {
    const list = resolveFilter(selection.filter, catalog);
    const read = await readLeads(deps, workspaceId, {
      list,
      order: { ...selection, field: fieldOfSort(selection.sort, catalog) },
      // One extra lead shows whether there is a next page.
      limit: perPage + 1,
      offset,
      cursor: 'cursor' in from ? from.cursor : null,
    });
    // If the catalog has changed in between, resolve the names again and repeat.
    if (read.catalogVersion !== catalog.version) {
      catalog = await deps.catalogs.at(workspaceId, read.catalogVersion, deps.database.pool);
      continue;
    }
    checkListedFields(selection, catalog);
    const shown = read.rows.slice(0, perPage);
    const last = shown.at(-1);
    const before = 'cursor' in from && from.cursor !== null ? undefined : offset;
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

/** The precomputed total, or derived from the end of the list on its last page, or counted. */
async function totalOf(
  deps: CountDeps,
  workspaceId: string,
  list: ResolvedFilter,
  { before, perPage }: { before: number | undefined; perPage: number },
  { rows, lastEvent, total }: LeadsRead,
): Promise<number> {
  if (total !== null) return total;
  const isLastPage = rows.length <= perPage && (rows.length > 0 || before === 0);
  return isLastPage && before !== undefined
    ? before + rows.length
    : countLeads(deps, workspaceId, list, lastEvent);
}

function withTimes(row: LeadPageRow): ShownRow {
  const time = (text: string) => new Date(text);
  const timeOrNull = (text: string | null) => (text === null ? null : time(text));
  return Object.assign(row, {
    created_at: time(row.created_at),
    updated_at: time(row.updated_at),
    deleted_at: timeOrNull(row.deleted_at),
    first_touch_at: timeOrNull(row.first_touch_at),
  });
}
