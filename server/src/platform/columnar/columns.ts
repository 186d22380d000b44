// The columns of a columnar table. Each keeps the values of all rows in typed arrays: about four to
// thirty bytes a row, outside the heap that the garbage collector walks.

import type { BitSet } from './bit-set.ts';
import { createCodes } from './codes.ts';
import { createNumbers } from './numbers.ts';
import { createTexts } from './texts.ts';

/** A value as the database writes it; null for none. */
export type Cell = string | null;

export interface Column {
  /** Whether the value changed. */
  set: (row: number, value: Cell) => boolean;
  isEmpty: (row: number) => boolean;
  /** By the values alone; empty values are not compared. */
  compare: (one: number, other: number) => number;
  /** Compares the value of a row with that of a cursor. */
  compareWith: (row: number, value: string) => number;
  /** Empty for none. */
  text: (row: number) => string;
  /** Not-a-number for none, and in a column of texts. */
  number: (row: number) => number;
  /** Keeps the rows of the set whose value passes. */
  keep: (rows: BitSet, test: Test) => void;
  /** The numbers of some rows, without the empty ones; only of a column of numbers. */
  numbers: (rows: Uint32Array) => Float64Array;
  /** The rows by their value, in their order; only a column of few values has groups. */
  groups: (rows: Uint32Array) => [value: string, rows: Uint32Array][];
}

/**
 * With `not`, the rows pass that would not pass otherwise, those without a value among them. A range
 * includes neither of its ends.
 */
export type Test = (
  | { is: 'any'; of: readonly string[] }
  | { is: 'empty' }
  | { is: 'between'; over: number; under: number }
) & { not: boolean };

/**
 * - `codes`: few different values, each stored once: names, flags, choices. With a separator, a row
 *   has several values: tags.
 * - `numbers`: numbers and times, as numbers.
 * - `texts`: many different texts.
 */
export type ColumnForm =
  | { form: 'codes'; separator?: string }
  | { form: 'numbers' }
  | { form: 'texts' };

export function createColumn(form: ColumnForm): Column {
  switch (form.form) {
    case 'codes':
      return createCodes(form.separator);
    case 'numbers':
      return createNumbers();
    case 'texts':
      return createTexts();
  }
}
