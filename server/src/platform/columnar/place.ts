// Where a row stands in an order, whether it matches or not: the matching rows before and after it.
import { type BitSet, hasBit } from './bit-set.ts';
import type { OrderedRows } from './row-order.ts';

export interface PlaceRequest {
  order: OrderedRows;
  /** The rows that match. */
  rows: BitSet;
  direction: 'asc' | 'desc';
  isRow: (row: number) => boolean;
}

export interface RowPlace {
  /** How many matching rows come before it. */
  before: number;
  matches: boolean;
  previous: number | undefined;
  next: number | undefined;
}

/** Undefined when the order does not have the row. */
export function placeOf({ order, rows, direction, isRow }: PlaceRequest): RowPlace | undefined {
  let before = 0;
  let previous: number | undefined;
  let found: RowPlace | undefined;
  for (const part of [order.filled, order.empty]) {
    for (let step = 0; step < part.length; step += 1) {
      const row = part[direction === 'asc' ? step : part.length - 1 - step] as number;
      const matches = hasBit(rows, row);
      if (found === undefined && isRow(row)) {
        found = { before, matches, previous, next: undefined };
      } else if (matches) {
        if (found !== undefined) return { ...found, next: row };
        before += 1;
        previous = row;
      }
    }
  }
  return found;
}
