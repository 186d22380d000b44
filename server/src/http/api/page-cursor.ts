// Turns the query of a list into PageParams, and a page into its envelope. A cursor is valid only
// for the list, the filter and the order that issued it. Pure.
import { hash } from 'node:crypto';
import { invalidField } from '../../domain/errors.ts';
import type { Cursor, Page, PageParams } from '../../platform/database/paginate.ts';
import { cursorPageEnvelope, numberedPageEnvelope, readNumberedPage } from './pagination.ts';

export interface PagingQuery {
  page?: number;
  per_page?: number;
  cursor?: string;
}

const pagingParams = ['page', 'per_page', 'cursor'];

export function readPageParams(query: PagingQuery, url: string): PageParams {
  const { page, perPage } = readNumberedPage(query);
  if (query.cursor === undefined) return { perPage, from: { page } };
  if (query.cursor === '') return { perPage, from: { after: null } };
  const cursor = decodeCursor(query.cursor, listHash(url));
  if (cursor === undefined) {
    throw invalidField('cursor', 'cursor_invalid');
  }
  return { perPage, from: { after: cursor } };
}

export function pageEnvelope(url: URL, { perPage, from }: PageParams, page: Page<unknown>) {
  const contents = {
    perPage,
    shown: page.items.length,
    nextCursor: page.next && encodeCursor(page.next, listHash(url.pathname + url.search)),
  };
  const { meta, links } =
    'page' in from
      ? numberedPageEnvelope(url, from.page, page.total, contents)
      : cursorPageEnvelope(url, page.total, contents);
  const { behind, unread } = page;
  const more = { ...(behind !== undefined && { behind }), ...(unread !== undefined && { unread }) };
  return { meta: { ...meta, ...more }, links };
}

function encodeCursor({ value, number }: Cursor, list: string): string {
  return Buffer.from(JSON.stringify([value, number, list])).toString('base64url');
}

function decodeCursor(text: string, expectedList: string): Cursor | undefined {
  const [value, number, list] = parse(text);
  if (list !== expectedList || typeof value !== 'string' || !Number.isSafeInteger(number)) {
    return undefined;
  }
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

/** Identifies a list with its filters and order: equal for all of its pages. */
function listHash(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://list');
  for (const name of pagingParams) searchParams.delete(name);
  searchParams.sort();
  const text = `${pathname}?${searchParams}`;
  return hash('sha256', text, 'base64url').slice(0, 12);
}
