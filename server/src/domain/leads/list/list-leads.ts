// Reads a page of leads, by number or after a cursor, with the exact total. The first pages of the
// lists that an index of the database holds are read from there; all others are chosen in memory.
import type { ListCursor, Listing, ListPage } from '../../filters/list-filter.ts';
import { pageFromIndex } from '../../filters/page-from-index.ts';
import { positionValue } from '../../filters/position-text.ts';
import type { Lead } from '../lead.ts';
import { leadList } from './lead-list.ts';
import { type CreationRange, type LeadListDeps, pageByCreation } from './page-by-creation.ts';

export async function listLeads(
  deps: LeadListDeps,
  workspaceId: string,
  listing: Listing,
): Promise<ListPage<Lead>> {
  const { selection, perPage } = listing;
  const range = creationRange(listing);
  const page =
    range && (await pageByCreation(deps, workspaceId, selection.filter, { perPage, ...range }));
  return page ?? pageFromIndex(deps, workspaceId, leadList, listing);
}

/** Skipping more rows takes longer than choosing the page in memory. */
const maxSkipped = 500;

/** Undefined for another order, and for a page far down the list. */
function creationRange({ selection, perPage, from }: Listing): CreationRange | undefined {
  const { sort, direction } = selection;
  if (sort !== 'created_at') return undefined;
  if ('cursor' in from) {
    const { cursor } = from;
    return isPosition(cursor) ? { direction, offset: 0, cursor } : undefined;
  }
  const offset = (from.page - 1) * perPage;
  return offset <= maxSkipped ? { direction, offset, cursor: null } : undefined;
}

/** The record index refuses any other cursor. */
const isPosition = (
  cursor: ListCursor | null,
): cursor is { value: string; number: number } | null =>
  cursor === null || (cursor.value !== null && positionValue('time', cursor.value) !== undefined);
