// The order of a list of leads, and the conditions that continue it after a cursor. Leads with
// equal sort values are ordered by number, so that pages never overlap.
import { type RawBuilder, sql } from 'kysely';
import { type CustomSort, isCustomSort, sortedValue } from './field-filters.ts';
import { creationColumns, type ResolvedFilter } from './lead-filter.ts';

export const leadSorts = [
  'created_at',
  'updated_at',
  'lead_score',
  'first_name',
  'last_name',
  'email',
] as const;
type BuiltInSort = (typeof leadSorts)[number];
export type LeadSort = BuiltInSort | CustomSort;
type Direction = 'asc' | 'desc';

export interface LeadOrder {
  sort: LeadSort;
  direction: Direction;
  /** The id of the custom field in the sort. */
  field?: string | undefined;
}

/** The position of a lead in an order: its sort value as text, and its number. */
export interface LeadCursor {
  value: string | null;
  number: number;
}

interface Sorting {
  /** An expression on leads `l`. For each there is an index that ends in it and the number. */
  by: RawBuilder<unknown>;
  type: 'timestamptz' | 'integer' | 'text';
  /** Leads without a value come last in both directions: see read-leads.ts. */
  nullable: boolean;
}

const sortings: Record<BuiltInSort, Sorting> = {
  created_at: { by: sql`l.created_at`, type: 'timestamptz', nullable: false },
  updated_at: { by: sql`l.updated_at`, type: 'timestamptz', nullable: false },
  lead_score: { by: sql`l.score`, type: 'integer', nullable: false },
  first_name: { by: sql`lower(l.first_name) collate "C"`, type: 'text', nullable: false },
  last_name: { by: sql`lower(l.last_name) collate "C"`, type: 'text', nullable: false },
  email: { by: sql`l.email_key`, type: 'text', nullable: true },
};

function sortingOf({ sort, field = '' }: LeadOrder): Sorting {
  if (!isCustomSort(sort)) return sortings[sort];
  return { by: sortedValue(field), type: 'text', nullable: true };
}

export const isNullable = (order: LeadOrder): boolean => sortingOf(order).nullable;

/** Restricts a list with a nullable sort to the leads with a sort value, or to those without. */
export function withSortValue({ field }: LeadOrder, has: boolean): Partial<ResolvedFilter> {
  return field === undefined ? { hasEmail: has } : { sortedBy: { field, has } };
}

/** The order of leads that are already read. */
export function sortOrder(order: LeadOrder): RawBuilder<unknown> {
  const keyword = sql.raw(order.direction);
  return sql`${sortingOf(order).by} ${keyword}, l.number ${keyword}`;
}

/** The same order in the columns of the index that is scanned. */
export function indexOrder(order: LeadOrder, filter: ResolvedFilter): RawBuilder<unknown> {
  return orderByColumns(order, indexColumns(order, filter));
}

export interface IndexColumns {
  /** Null when none of the leads has a sort value. */
  by: RawBuilder<unknown> | null;
  number: RawBuilder<unknown>;
}

export function orderByColumns(
  { direction }: LeadOrder,
  { by, number }: IndexColumns,
): RawBuilder<unknown> {
  const keyword = sql.raw(direction);
  return by === null ? sql`${number} ${keyword}` : sql`${by} ${keyword}, ${number} ${keyword}`;
}

export function indexColumns(order: LeadOrder, filter: ResolvedFilter): IndexColumns {
  const { hasEmail, sortedBy } = filter;
  const lacksSortValue = order.field === undefined ? hasEmail === false : sortedBy?.has === false;
  if (isNullable(order) && lacksSortValue) return { by: null, number: sql`l.number` };
  if (order.field !== undefined) return { by: sql`o.value`, number: sql`o.lead_number` };
  if (order.sort !== 'created_at') return { by: sortingOf(order).by, number: sql`l.number` };
  const { at, number } = creationColumns(filter);
  return { by: at, number };
}

/** The value of a cursor. In the JSON of a page a time is a text with microseconds. */
export function cursorValue(order: LeadOrder): RawBuilder<unknown> {
  const { by, type } = sortingOf(order);
  return type === 'timestamptz' ? by : sql`(${by})::text`;
}

/** Selects the leads after a cursor, among those with a sort value or among those without. */
export function afterCursor(
  cursor: LeadCursor,
  order: LeadOrder,
  filter: ResolvedFilter,
): RawBuilder<unknown> {
  const sign = sql.raw(order.direction === 'asc' ? '>' : '<');
  if (cursor.value === null) return sql`l.number ${sign} ${cursor.number}`;
  const { by, number } = indexColumns(order, filter);
  const value = sql`${cursor.value}::${sql.raw(sortingOf(order).type)}`;
  return sql`(${by}, ${number}) ${sign} (${value}, ${cursor.number}::bigint)`;
}

/** Selects one page by creation, for an `l` that has only the columns `at` and `number`. */
export function pageByCreation(
  { direction }: LeadOrder,
  cursor: LeadCursor | null,
  limit: number,
): RawBuilder<unknown> {
  const keyword = sql.raw(direction);
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  const afterPosition =
    cursor === null
      ? sql``
      : sql`and (l.at, l.number) ${sign} (${cursor.value}::timestamptz, ${cursor.number}::bigint)`;
  return sql`${afterPosition} order by l.at ${keyword}, l.number ${keyword} limit ${sql.lit(limit)}`;
}

/** Whether a cursor from a client fits this order. */
export function isCursor(cursor: LeadCursor, order: LeadOrder): boolean {
  const { type, nullable } = sortingOf(order);
  if (!Number.isSafeInteger(cursor.number) || cursor.number < 0) return false;
  if (cursor.value === null) return nullable;
  if (type === 'integer') return /^-?\d{1,9}$/.test(cursor.value);
  if (type === 'text') return !cursor.value.includes('\0') && cursor.value.isWellFormed();
  return isTime(cursor.value);
}

const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function isTime(text: string): boolean {
  if (!timeForm.test(text)) return false;
  const second = text.slice(0, 19);
  const time = new Date(`${second}Z`);
  // `new Date()` turns a day that does not exist into another day.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(second);
}
