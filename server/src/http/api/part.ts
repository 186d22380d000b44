// Between the query of a list and the part of it that is read: pages and cursors. A cursor belongs
// to the list, the filter and the order that it was given out for. Pure.
import { hash } from 'node:crypto';
import { invalidField } from '../../domain/errors.ts';
import type { Part, PartAsked, Place } from '../../platform/database/read-part.ts';
import { framePage, frameWalk, pageAsked } from './paging.ts';

export interface PagingAsked {
  page?: number;
  per_page?: number;
  cursor?: string;
}

const ofPaging = ['page', 'per_page', 'cursor'];

export function partAsked(query: PagingAsked, url: string): PartAsked {
  const { page, perPage } = pageAsked(query);
  if (query.cursor === undefined) return { perPage, from: { page } };
  if (query.cursor === '') return { perPage, from: { place: null } };
  const place = fromCursor(query.cursor, markOf(url));
  if (place === undefined) {
    throw invalidField('cursor', 'The cursor is not one of this list, with these filters.');
  }
  return { perPage, from: { place } };
}

export function framePart(url: URL, { perPage, from }: PartAsked, part: Part<unknown>) {
  const shown = {
    perPage,
    shown: part.items.length,
    nextCursor: part.next && toCursor(part.next, markOf(url.pathname + url.search)),
  };
  return 'page' in from
    ? framePage(url, from.page, part.total, shown)
    : frameWalk(url, part.total, shown);
}

function toCursor({ value, number }: Place, mark: string): string {
  return Buffer.from(JSON.stringify([value, number, mark])).toString('base64url');
}

function fromCursor(text: string, mark: string): Place | undefined {
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
