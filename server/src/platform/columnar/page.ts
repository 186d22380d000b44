// A page of the rows of a set, in an order. Rows without a value come last in both directions. It walks
// the order from where the page begins, and stops when the page is full.
import { type BitSet, hasBit } from './bit-set.ts';
import type { Column } from './columns.ts';
import { firstAfter, type OrderedRows } from './row-order.ts';

type Direction = 'asc' | 'desc';

/** The position of a row: its value, null for none, and its number. */
interface Position {
  value: string | null;
  number: number;
}

export interface PageRequest {
  order: OrderedRows;
  /** The rows that match. */
  rows: BitSet;
  direction: Direction;
  /** Of matching rows. */
  skip: number;
  /** The page begins after it; null for the beginning. */
  after: Position | null;
  limit: number;
}

interface Values {
  column: Column;
  numberOf: (row: number) => number;
}

export function readPage(request: PageRequest, values: Values): { rows: number[]; more: boolean } {
  const { order, rows, direction, after, limit } = request;
  const found: number[] = [];
  let skip = request.skip;
  const parts =
    after === null || after.value !== null ? [order.filled, order.empty] : [order.empty];
  for (const [index, part] of parts.entries()) {
    const passed = index === 0 && after !== null ? passedBy(part, after, direction, values) : 0;
    for (let step = passed; step < part.length; step += 1) {
      const row = part[direction === 'asc' ? step : part.length - 1 - step] as number;
      if (!hasBit(rows, row)) continue;
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      if (found.length === limit) return { rows: found, more: true };
      found.push(row);
    }
  }
  return { rows: found, more: false };
}

/** How many rows of the part are before or at the position. */
function passedBy(
  part: Uint32Array,
  { value, number }: Position,
  direction: Direction,
  { column, numberOf }: Values,
): number {
  const compare = (row: number) =>
    (value === null ? 0 : column.compareWith(row, value)) || numberOf(row) - number;
  return direction === 'asc'
    ? firstAfter(part, (row) => compare(row) > 0)
    : part.length - firstAfter(part, (row) => compare(row) >= 0);
}
