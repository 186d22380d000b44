// A column of numbers; not-a-number stands for none.
import { type BitSet, keepRows } from './bit-set.ts';
import type { Column } from './columns.ts';
import { growNumbers } from './grow-numbers.ts';

export function createNumbers(): Column {
  let numbers = new Float64Array(1024).fill(Number.NaN);
  const numberOf = (row: number) => numbers[row] as number;

  return {
    set(row, value) {
      const size = numbers.length;
      numbers = growNumbers(numbers, row + 1);
      if (numbers.length > size) numbers.fill(Number.NaN, size);
      const number = value === null ? Number.NaN : Number(value);
      const isChanged = !Object.is(numbers[row], number);
      numbers[row] = number;
      return isChanged;
    },
    isEmpty: (row) => Number.isNaN(numbers[row]),
    compare: (one, other) => numberOf(one) - numberOf(other),
    compareWith: (row, value) => numberOf(row) - Number(value),
    text: (row) => String(numberOf(row)),
    number: numberOf,
    keep(rows, test) {
      const all = numbers;
      const { not } = test;
      if (test.is === 'between') {
        keepBetween(rows, all, test);
      } else if (test.is === 'empty') {
        keepRows(rows, (row) => Number.isNaN(all[row]) !== not);
      } else {
        const wanted = new Set(test.of.map(Number));
        keepRows(rows, (row) => wanted.has(all[row] as number) !== not);
      }
    },
    numbers: (rows) => filledNumbers(numbers, rows),
    groups() {
      throw new Error('numbers have no groups');
    },
  };
}

/** Without a call for each row. */
function keepBetween(
  { words }: BitSet,
  numbers: Float64Array,
  { over, under, not }: { over: number; under: number; not: boolean },
): void {
  for (let index = 0; index < words.length; index += 1) {
    if (words[index] === 0) continue;
    let passing = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      const number = numbers[(index << 5) + bit] as number;
      if (number > over && number < under) passing |= 1 << bit;
    }
    words[index] = (words[index] as number) & (not ? ~passing : passing);
  }
}

/** Without a call for each row. */
function filledNumbers(numbers: Float64Array, rows: Uint32Array): Float64Array {
  const filled = new Float64Array(rows.length);
  let length = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const number = numbers[rows[index] as number] as number;
    if (!Number.isNaN(number)) filled[length++] = number;
  }
  return filled.subarray(0, length);
}
