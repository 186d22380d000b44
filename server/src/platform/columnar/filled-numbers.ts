import type { Column } from './columns.ts';

/** The values of some rows, without the empty ones. */
export function filledNumbers(column: Column, rows: Uint32Array): Float64Array {
  const filled = new Float64Array(rows.length);
  let length = 0;
  // A loop, since `Float64Array.from` takes seven times as long.
  for (let index = 0; index < rows.length; index += 1) {
    const value = column.number(rows[index] as number);
    if (!Number.isNaN(value)) filled[length++] = value;
  }
  return filled.subarray(0, length);
}
