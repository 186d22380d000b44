// A part of a list, by its page or behind a place, with the count of all. Records that are
// equal in what they are sorted by stand by their number, so that no page overlaps another.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isDay } from '../calendar.ts';
import type { Tables } from './schema.gen.ts';

/** Where a record stands in an order: what it is sorted by, as text, and its number. */
export interface Cursor {
  value: string;
  number: number;
}

export interface PageParams {
  perPage: number;
  /** A page by its number, or what stands behind a place; null is before the first record. */
  from: { page: number } | { after: Cursor | null };
}

export interface Page<Item> {
  items: Item[];
  /** Of all that match. */
  total: number;
  /** Where those after these begin; null when there are none. */
  next: Cursor | null;
}

export interface PageOrder {
  /** Of rows that are called `r`; never null. */
  by: RawBuilder<unknown>;
  type: 'bigint' | 'text' | 'numeric' | 'timestamptz' | 'date';
  direction: 'asc' | 'desc';
}

export interface PageSource<Row> {
  /** Selects the rows that match; each has its `number`. */
  rows: RawBuilder<Row>;
  order: PageOrder;
  /** Selects how many match, where that is known for less than counting them. */
  count?: RawBuilder<{ count: number }> | undefined;
}

/** A place that is none of the order that is read: it came back from a client, who changed it. */
export class InvalidCursor extends Error {}

const forms: Record<PageOrder['type'], RegExp> = {
  bigint: /^-?\d{1,15}$/,
  text: /^[^\0]*$/,
  numeric: /^-?\d{1,30}(?:\.\d{1,30})?$/,
  // The database knows no zone further from UTC than 15 hours.
  timestamptz:
    /^(?:infinity$|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$)/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function isCursorOf({ type }: PageOrder, { value, number }: Cursor): boolean {
  if (number < 0 || !value.isWellFormed() || !forms[type].test(value)) return false;
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
    count: counted = sql<{ count: number }>`select count(*) from (${matching}) r`,
  }: PageSource<Row>,
  { perPage, from }: PageParams,
): Promise<Page<Row>> {
  const { by, type } = order;
  const way = sql.raw(order.direction);
  const sign = sql.raw(order.direction === 'asc' ? '>' : '<');
  const place = 'after' in from ? from.after : null;
  if (place && !isCursorOf(order, place)) throw new InvalidCursor();
  const value = sql`${place?.value}::${sql.raw(type)}`;
  const behind = place
    ? sql`where (${by}, r.number) ${sign} (${value}, ${place.number}::bigint)`
    : sql``;
  const skipped = 'page' in from ? (from.page - 1) * perPage : 0;
  // One more than is shown tells whether there is a next part.
  const part = sql<Row & { cursor: string }>`select r.*, (${by})::text as cursor
    from (${matching}) r ${behind}
    order by ${by} ${way}, r.number ${way} limit ${perPage + 1} offset ${skipped}`.execute(db);
  const [{ rows }, count] = await Promise.all([part, counted.execute(db)]);
  const items = rows.slice(0, perPage);
  const last = items.at(-1);
  const next =
    last && rows.length > items.length ? { value: last.cursor, number: last.number } : null;
  return { items, total: count.rows[0]?.count ?? 0, next };
}
