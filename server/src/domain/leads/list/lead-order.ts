// In which order a list of leads stands, and how one goes on from a place in it. Leads that are
// equal in what they are sorted by stand by their number, so that no page overlaps another.
import { type RawBuilder, sql } from 'kysely';
import { type CustomSort, isCustomSort, sortedValue } from './chosen-fields.ts';
import { type ChosenLeads, createdOf } from './lead-filter.ts';

export const leadSorts = [
  'created_at',
  'updated_at',
  'lead_score',
  'first_name',
  'last_name',
  'email',
] as const;
type OwnSort = (typeof leadSorts)[number];
export type LeadSort = OwnSort | CustomSort;
export type Direction = 'asc' | 'desc';

export interface LeadOrder {
  sort: LeadSort;
  direction: Direction;
  /** The id of the custom field, where it is sorted by one. */
  field?: string | undefined;
}

/** Where a lead stands in an order: what it is sorted by, as text, and its number. */
export interface LeadCursor {
  value: string | null;
  number: number;
}

interface Sorting {
  /** Of leads that are called `l`. Each has an index that ends in it and the number. */
  by: RawBuilder<unknown>;
  type: 'timestamptz' | 'integer' | 'text';
  /** Whether a lead may have none; such leads stand last in both directions: see read-leads.ts. */
  nullable: boolean;
}

const sortings: Record<OwnSort, Sorting> = {
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

/** Those alone that have what a nullable order is by, or those alone that have it not. */
export function halfOf({ field }: LeadOrder, has: boolean): Partial<ChosenLeads> {
  return field === undefined ? { hasEmail: has } : { sortedBy: { field, has } };
}

/** The order of leads that are at hand. */
export function ordered(order: LeadOrder): RawBuilder<unknown> {
  const way = sql.raw(order.direction);
  return sql`${sortingOf(order).by} ${way}, l.number ${way}`;
}

/** The same as an index of these leads gives it. */
export function walked(order: LeadOrder, chosen: ChosenLeads): RawBuilder<unknown> {
  return inOrder(order, walkedBy(order, chosen));
}

export interface WalkedBy {
  /** Null where none of the leads has it. */
  by: RawBuilder<unknown> | null;
  number: RawBuilder<unknown>;
}

export function inOrder({ direction }: LeadOrder, { by, number }: WalkedBy): RawBuilder<unknown> {
  const way = sql.raw(direction);
  return by === null ? sql`${number} ${way}` : sql`${by} ${way}, ${number} ${way}`;
}

export function walkedBy(order: LeadOrder, chosen: ChosenLeads): WalkedBy {
  const { hasEmail, sortedBy } = chosen;
  const lacking = order.field === undefined ? hasEmail === false : sortedBy?.has === false;
  if (isNullable(order) && lacking) return { by: null, number: sql`l.number` };
  if (order.field !== undefined) return { by: sql`o.value`, number: sql`o.lead_number` };
  if (order.sort !== 'created_at') return { by: sortingOf(order).by, number: sql`l.number` };
  const { at, number } = createdOf(chosen);
  return { by: at, number };
}

/** What places are made of. In the JSON of a page a time is a text, to the microsecond. */
export function cursorValue(order: LeadOrder): RawBuilder<unknown> {
  const { by, type } = sortingOf(order);
  return type === 'timestamptz' ? by : sql`(${by})::text`;
}

/** The leads behind a place, among those that have what they are sorted by, or have it not. */
export function behind(
  cursor: LeadCursor,
  order: LeadOrder,
  chosen: ChosenLeads,
): RawBuilder<unknown> {
  const sign = sql.raw(order.direction === 'asc' ? '>' : '<');
  if (cursor.value === null) return sql`l.number ${sign} ${cursor.number}`;
  const { by, number } = walkedBy(order, chosen);
  const value = sql`${cursor.value}::${sql.raw(sortingOf(order).type)}`;
  return sql`(${by}, ${number}) ${sign} (${value}, ${cursor.number}::bigint)`;
}

/** Of `l`, of which no more is known than `at` and `number`: the first in the order of creation. */
export function createdFirst(
  { direction }: LeadOrder,
  cursor: LeadCursor | null,
  limit: number,
): RawBuilder<unknown> {
  const way = sql.raw(direction);
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  const further =
    cursor === null
      ? sql``
      : sql`and (l.at, l.number) ${sign} (${cursor.value}::timestamptz, ${cursor.number}::bigint)`;
  return sql`${further} order by l.at ${way}, l.number ${way} limit ${sql.lit(limit)}`;
}

/** Whether a place that came back from a client can be one of this order. */
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
  // A day that the calendar has not would be read as another.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(second);
}
