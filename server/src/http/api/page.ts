// Between the query of a list and the part of it that is read: pages and cursors. A cursor belongs
// to the list, the filter and the order that it was given out for. Pure.
import { hash } from 'node:crypto';
import { invalidField } from '../../domain/errors.ts';
import type { Cursor, Page, PageParams } from '../../platform/database/paginate.ts';
import { frameCursorPage, frameNumberedPage, numberedPageOf } from './paging.ts';

export interface PagingQuery {
  page?: number;
  per_page?: number;
  cursor?: string;
}

const ofPaging = ['page', 'per_page', 'cursor'];

export function pageParamsOf(query: PagingQuery, url: string): PageParams {
  const { page, perPage } = numberedPageOf(query);
  if (query.cursor === undefined) return { perPage, from: { page } };
  if (query.cursor === '') return { perPage, from: { after: null } };
  const cursor = fromCursor(query.cursor, markOf(url));
  if (cursor === undefined) {
    throw invalidField('cursor', 'The cursor is not one of this list, with these filters.');
  }
  return { perPage, from: { after: cursor } };
}

export function framePage(url: URL, { perPage, from }: PageParams, page: Page<unknown>) {
  const shown = {
    perPage,
    shown: page.items.length,
    nextCursor: page.next && toCursor(page.next, markOf(url.pathname + url.search)),
  };
  return 'page' in from
    ? frameNumberedPage(url, from.page, page.total, shown)
    : frameCursorPage(url, page.total, shown);
}

function toCursor({ value, number }: Cursor, mark: string): string {
  return Buffer.from(JSON.stringify([value, number, mark])).toString('base64url');
}

function fromCursor(text: string, mark: string): Cursor | undefined {
  const [value, number, given] = parse(text);
  if (given !== mark || typeof value !== 'string' || !Number.isSafeInteger(number))
    return undefined;
  return { value, number: number as number };
}

function parse(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** The same for all parts of one list. */
function markOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://list');
  for (const name of ofPaging) searchParams.delete(name);
  searchParams.sort();
  const text = `${pathname}?${searchParams}`;
  return hash('sha256', text, 'base64url').slice(0, 12);
}
