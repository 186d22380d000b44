// The filter and the order of a list, as requested. Names and references are texts, which are resolved
// when the list is read.
import type { FieldCondition } from './filter-field.ts';

export interface ListFilter {
  /** All of them must hold. */
  conditions: readonly FieldCondition[];
  /** A part of a name, an e-mail address or a phone. */
  search?: string;
  /** Only records in the trash. */
  archived?: boolean;
}

export interface ListSelection {
  filter: ListFilter;
  /** The name of a field. */
  sort: string;
  direction: 'asc' | 'desc';
}

/** The position of a record in an order: its sort value as text, null for none, and its number. */
export interface ListCursor {
  value: string | null;
  number: number;
}

export interface Listing {
  selection: ListSelection;
  perPage: number;
  /** The number of a page, or a cursor to continue after; null starts at the first record. */
  from: { page: number } | { cursor: ListCursor | null };
}

export interface ListPage<Item> {
  items: Item[];
  /** The number of all matching records. */
  total: number;
  /** The cursor of the next page; null on the last one. */
  next: ListCursor | null;
}

/** The prefix of a sort or a condition by a custom field: `custom_fields.budget`. */
export const customPrefix = 'custom_fields.';
