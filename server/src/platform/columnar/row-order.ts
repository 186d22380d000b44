// The rows of a table in the order of a column. Changed rows are collected, and merged into the order
// when it is read next, so that a change costs little while nobody reads.
import { type BitSet, emptyBits, hasBit, setBit } from './bit-set.ts';
import type { Column } from './columns.ts';
import { sortRows } from './sort-rows.ts';

/** Rows with a value, by value and number; then rows without one, by number. */
export interface OrderedRows {
  filled: Uint32Array;
  empty: Uint32Array;
}

export interface RowOrder {
  changed: (row: number) => void;
  rows: () => OrderedRows;
}

export interface OrderSource {
  column: Column;
  numberOf: (row: number) => number;
  size: () => number;
}

type Compare = (one: number, other: number) => number;

/** Nothing may change the column before the promise resolves. */
export async function buildRowOrder({ column, numberOf, size }: OrderSource): Promise<RowOrder> {
  const byNumber: Compare = (one, other) => numberOf(one) - numberOf(other);
  const byValue: Compare = (one, other) =>
    column.compare(one, other) || numberOf(one) - numberOf(other);
  const all = split(
    Array.from({ length: size() }, (_, row) => row),
    column,
  );
  let ordered: OrderedRows = {
    filled: await sortRows(all.filled, byValue),
    empty: await sortRows(all.empty, byNumber),
  };
  let changes = new Set<number>();

  return {
    changed: (row) => {
      changes.add(row);
    },
    rows() {
      if (changes.size === 0) return ordered;
      const moved = emptyBits(size());
      for (const row of changes) setBit(moved, row, true);
      const { filled, empty } = split([...changes], column);
      ordered = {
        filled: merge(ordered.filled, filled.sort(byValue), moved, byValue),
        empty: merge(ordered.empty, empty.sort(byNumber), moved, byNumber),
      };
      changes = new Set();
      return ordered;
    },
  };
}

function split(rows: readonly number[], column: Column) {
  const filled: number[] = [];
  const empty: number[] = [];
  for (const row of rows) (column.isEmpty(row) ? empty : filled).push(row);
  return { filled, empty };
}

/** Both are sorted. A row that moved counts only where it was added. */
function merge(
  sorted: Uint32Array,
  added: readonly number[],
  moved: BitSet,
  compare: Compare,
): Uint32Array {
  const stayed = without(sorted, moved);
  if (added.length === 0) return stayed;
  const merged = new Uint32Array(stayed.length + added.length);
  let copied = 0;
  for (const [index, row] of added.entries()) {
    const position = firstAfter(stayed, (other) => compare(other, row) > 0, copied);
    merged.set(stayed.subarray(copied, position), copied + index);
    merged[position + index] = row;
    copied = position;
  }
  merged.set(stayed.subarray(copied), copied + added.length);
  return merged;
}

function without(sorted: Uint32Array, moved: BitSet): Uint32Array {
  const stayed = new Uint32Array(sorted.length);
  let length = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const row = sorted[index] as number;
    if (!hasBit(moved, row)) stayed[length++] = row;
  }
  return stayed.subarray(0, length);
}

/** The first position, from a lowest one on, whose row is after a point of the order. */
export function firstAfter(
  rows: Uint32Array,
  isAfter: (row: number) => boolean,
  lowest = 0,
): number {
  let from = lowest;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isAfter(rows[middle] as number)) to = middle;
    else from = middle + 1;
  }
  return from;
}
