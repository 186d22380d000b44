// A column of many different texts: their UTF-8 bytes stand in one buffer, one after another. They
// compare like the collation "C", by bytes. The first six bytes of each are also kept as a number,
// which decides most comparisons; a hash decides most tests of equality.
import { keepRows } from './bit-set.ts';
import type { Column } from './columns.ts';
import { growNumbers } from './grow-numbers.ts';

const PREFIX = 6;

export function createTexts(): Column {
  let bytes = Buffer.alloc(64 * 1024);
  let used = 0;
  let starts = new Uint32Array(1024);
  // Zero stands for none: an empty text is none, too.
  let lengths = new Uint32Array(1024);
  let prefixes = new Float64Array(1024);
  let hashes = new Uint32Array(1024);

  const bytesOf = (row: number) => {
    const start = starts[row] as number;
    return bytes.subarray(start, start + (lengths[row] as number));
  };
  function append(value: Buffer): number {
    const start = used;
    if (used + value.length > bytes.length) {
      const grown = Buffer.alloc(Math.max(bytes.length * 2, used + value.length));
      bytes.copy(grown, 0, 0, used);
      bytes = grown;
    }
    value.copy(bytes, start);
    used += value.length;
    return start;
  }
  function compareTo(row: number, prefix: number, value: Buffer): number {
    const difference = (prefixes[row] as number) - prefix;
    return difference !== 0 ? difference : Buffer.compare(bytesOf(row), value);
  }

  return {
    set(row, value) {
      starts = growNumbers(starts, row + 1);
      lengths = growNumbers(lengths, row + 1);
      prefixes = growNumbers(prefixes, row + 1);
      hashes = growNumbers(hashes, row + 1);
      const text = Buffer.from(value ?? '');
      if (text.equals(bytesOf(row))) return false;
      starts[row] = append(text);
      lengths[row] = text.length;
      prefixes[row] = prefixOf(text);
      hashes[row] = hashOf(text);
      return true;
    },
    isEmpty: (row) => lengths[row] === 0,
    compare: (one, other) => compareTo(one, prefixes[other] as number, bytesOf(other)),
    compareWith(row, value) {
      const text = Buffer.from(value);
      return compareTo(row, prefixOf(text), text);
    },
    text: (row) => bytesOf(row).toString(),
    number: () => Number.NaN,
    keep(rows, test) {
      if (test.is === 'between') throw new Error('texts have no range');
      const { not } = test;
      if (test.is === 'empty') {
        keepRows(rows, (row) => (lengths[row] === 0) !== not);
        return;
      }
      const wanted = test.of.map((value) => Buffer.from(value));
      const wantedHashes = new Set(wanted.map(hashOf));
      const isAny = (row: number) =>
        wantedHashes.has(hashes[row] as number) &&
        lengths[row] !== 0 &&
        wanted.some((value) => value.equals(bytesOf(row)));
      keepRows(rows, (row) => isAny(row) !== not);
    },
    numbers() {
      throw new Error('texts are no numbers');
    },
    groups() {
      throw new Error('texts have no groups');
    },
  };
}

function prefixOf(text: Buffer): number {
  let prefix = 0;
  for (let index = 0; index < PREFIX; index += 1) prefix = prefix * 256 + (text[index] ?? 0);
  return prefix;
}

/** FNV-1a. */
function hashOf(text: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of text) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
