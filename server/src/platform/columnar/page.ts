// A page of a result: by offset, or after a cursor. Rows without a value come last in both directions.
import type { Column } from './columns.ts';
import { firstAfter } from './row-order.ts';
import type { Result } from './table.ts';

export type Direction = 'asc' | 'desc';

/** The position of a row: its value, null for none, and its number. */
export interface Position {
  value: string | null;
  number: number;
}

export const totalOf = ({ filled, empty }: Result): number => filled.length + empty.length;

/** The rows from an offset on, at most `limit`. */
export function pageAt(
  { filled, empty }: Result,
  direction: Direction,
  { offset, limit }: { offset: number; limit: number },
): number[] {
  const first = slice(filled, direction, offset, limit);
  const rest = slice(empty, direction, Math.max(0, offset - filled.length), limit - first.length);
  return [...first, ...rest];
}

function slice(rows: Uint32Array, direction: Direction, offset: number, limit: number): number[] {
  if (limit <= 0 || offset >= rows.length) return [];
  if (direction === 'asc') return Array.from(rows.subarray(offset, offset + limit));
  const end = rows.length - offset;
  return Array.from(rows.subarray(Math.max(0, end - limit), end)).reverse();
}

/** How many rows of the result are before or at the position: the offset of the next page. */
export function offsetAfter(
  { filled, empty }: Result,
  direction: Direction,
  { value, number }: Position,
  { column, numberOf }: { column: Column; numberOf: (row: number) => number },
): number {
  const compare = (row: number) =>
    (value === null ? 0 : column.compareWith(row, value)) || numberOf(row) - number;
  const rows = value === null ? empty : filled;
  const before = value === null ? filled.length : 0;
  if (direction === 'asc') return before + firstAfter(rows, 0, (row) => compare(row) > 0);
  return before + rows.length - firstAfter(rows, 0, (row) => compare(row) >= 0);
}
