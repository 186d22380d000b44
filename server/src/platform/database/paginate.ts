// A page of a list, by page number or after a cursor, with the total count. Records with equal sort
// values are ordered by their number, so that pages never overlap.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isDay } from '../calendar.ts';
import type { Tables } from './schema.gen.ts';

/** The position of a record in an order: its sort value as text, and its number. */
export interface Cursor {
  value: string;
  number: number;
}

export interface PageParams {
  perPage: number;
  /** A page by its number, or the records after a cursor; null is before the first record. */
  from: { page: number } | { after: Cursor | null };
}

export interface Page<Item> {
  items: Item[];
  /** The count of all matching records. */
  total: number;
  /** The cursor of the next page; null on the last one. */
  next: Cursor | null;
  /** Of a list that is kept in the background: about how many changed records it lacks yet. */
  behind?: number;
  /** Of notifications: how many are unread, whichever the page shows. */
  unread?: number;
}

export interface PageOrder {
  /** A sort expression over rows with the alias `r`; never null. */
  by: RawBuilder<unknown>;
  type: 'bigint' | 'text' | 'numeric' | 'timestamptz' | 'date';
  direction: 'asc' | 'desc';
}

/** Numbers rise with time. */
export const newestFirst: PageOrder = { by: sql`r.number`, type: 'bigint', direction: 'desc' };
export const byPosition: PageOrder = { by: sql`r.position`, type: 'bigint', direction: 'asc' };
/** In the byte order of the name keys, which is the same on every database server. */
export const byName: PageOrder = {
  by: sql`r.name_key collate "C"`,
  type: 'text',
  direction: 'asc',
};

export interface PageSource<Row> {
  /** Selects the matching rows; each has its `number`. */
  rows: RawBuilder<Row>;
  order: PageOrder;
  /** Selects the count of matching rows, where that is cheaper than counting them. */
  count?: RawBuilder<{ count: number }> | undefined;
}

/** The cursor does not fit the order: a client altered it. */
export class InvalidCursor extends Error {}

const formats: Record<PageOrder['type'], RegExp> = {
  bigint: /^-?\d{1,15}$/,
  text: /^[^\0]*$/,
  numeric: /^-?\d{1,30}(?:\.\d{1,30})?$/,
  // No time zone is 15 hours or more from UTC.
  timestamptz:
    /^(?:infinity$|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$)/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function isCursorOf({ type }: PageOrder, { value, number }: Cursor): boolean {
  if (number < 0 || !value.isWellFormed() || !formats[type].test(value)) return false;
  if (type === 'date') return isDay(value);
  if (type !== 'timestamptz' || value === 'infinity') return true;
  const time = Date.parse(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return isDay(value.slice(0, 10)) && !Number.isNaN(time);
}

export async function paginate<Row extends { number: number }>(
  db: Kysely<Tables>,
  {
    rows: matching,
    order,
    count: countQuery = sql<{ count: number }>`select count(*) from (${matching}) r`,
  }: PageSource<Row>,
  { perPage, from }: PageParams,
): Promise<Page<Row>> {
  const { by, type } = order;
  const direction = sql.raw(order.direction);
  const sign = sql.raw(order.direction === 'asc' ? '>' : '<');
  const cursor = 'after' in from ? from.after : null;
  if (cursor && !isCursorOf(order, cursor)) throw new InvalidCursor();
  const value = sql`${cursor?.value}::${sql.raw(type)}`;
  const afterCursor = cursor
    ? sql`where (${by}, r.number) ${sign} (${value}, ${cursor.number}::bigint)`
    : sql``;
  const skipped = 'page' in from ? (from.page - 1) * perPage : 0;
  // One row more than the page holds shows whether there is a next page.
  const page = await sql<Row & { cursor: string }>`select r.*, (${by})::text as cursor
    from (${matching}) r ${afterCursor}
    order by ${by} ${direction}, r.number ${direction} limit ${perPage + 1} offset ${skipped}`.execute(
    db,
  );
  const { rows } = page;
  const items = rows.slice(0, perPage);
  const last = items.at(-1);
  const next =
    last && rows.length > items.length ? { value: last.cursor, number: last.number } : null;
  // A last page that is reached by its number shows how many come before it.
  if (cursor === null && next === null && (items.length > 0 || skipped === 0)) {
    return { items, total: skipped + items.length, next };
  }
  const count = await countQuery.execute(db);
  return { items, total: count.rows[0]?.count ?? 0, next };
}
