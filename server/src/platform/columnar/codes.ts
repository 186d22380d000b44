// A column of few different values: each row has the number of its value in a dictionary, so that a
// test looks at each different value once, and then only at numbers.
import type { BitSet } from './bit-set.ts';
import type { Column, Test } from './columns.ts';
import { growNumbers } from './grow-numbers.ts';

const NONE = 0;

export function createCodes(separator?: string): Column {
  let codes = new Uint32Array(1024);
  const values: string[] = [''];
  const known = new Map<string, number>();

  function codeFor(value: string | null): number {
    if (value === null || value === '') return NONE;
    const found = known.get(value);
    if (found !== undefined) return found;
    known.set(value, values.length);
    return values.push(value) - 1;
  }
  const codeOf = (row: number) => codes[row] as number;
  const partsOf = (value: string) => (separator === undefined ? [value] : value.split(separator));

  return {
    set(row, value) {
      codes = growNumbers(codes, row + 1);
      const code = codeFor(value);
      const isChanged = codes[row] !== code;
      codes[row] = code;
      return isChanged;
    },
    isEmpty: (row) => codes[row] === NONE,
    compare: (one, other) => order(values[codeOf(one)] ?? '', values[codeOf(other)] ?? ''),
    compareWith: (row, value) => order(values[codeOf(row)] ?? '', value),
    text: (row) => values[codeOf(row)] ?? '',
    number: () => Number.NaN,
    keep(rows, test) {
      const passes = Uint8Array.from(values, (value, code) =>
        isPassing(test, code === NONE ? [] : partsOf(value)) === test.not ? 0 : 1,
      );
      keepCodes(rows, codes, passes);
    },
    numbers() {
      throw new Error('names are no numbers');
    },
    groups: (rows) =>
      groupByCode(rows, codes, values.length).map(([code, group]) => [values[code] ?? '', group]),
  };
}

/** Without a call for each row: this loop is most of the time of a filter. */
function keepCodes({ words }: BitSet, codes: Uint32Array, passes: Uint8Array): void {
  for (let index = 0; index < words.length; index += 1) {
    if (words[index] === 0) continue;
    let passing = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      passing |= (passes[codes[(index << 5) + bit] as number] as number) << bit;
    }
    words[index] = (words[index] as number) & passing;
  }
}

/** A counting sort: each group is a part of one array. */
function groupByCode(
  rows: Uint32Array,
  codes: Uint32Array,
  size: number,
): [code: number, group: Uint32Array][] {
  const counts = new Uint32Array(size);
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[rows[index] as number] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  const next = new Uint32Array(size);
  for (let code = 1; code < size; code += 1) {
    next[code] = (next[code - 1] as number) + (counts[code - 1] as number);
  }
  const sorted = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const code = codes[row] as number;
    const position = next[code] as number;
    sorted[position] = row;
    next[code] = position + 1;
  }
  const groups: [number, Uint32Array][] = [];
  for (const [code, count] of counts.entries()) {
    const end = next[code] as number;
    if (count > 0) groups.push([code, sorted.subarray(end - count, end)]);
  }
  return groups;
}

function isPassing(test: Test, parts: readonly string[]): boolean {
  if (test.is === 'between') throw new Error('names have no range');
  return test.is === 'empty' ? parts.length === 0 : parts.some((part) => test.of.includes(part));
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
