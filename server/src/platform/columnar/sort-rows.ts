// Sorts many rows without holding the process up: requests are served between the slices.
import { createTimeSlice } from '../time-slice.ts';

type Compare = (one: number, other: number) => number;

const RUN = 8_192;
const MERGED_AT_ONCE = 16_384;

export async function sortRows(rows: readonly number[], compare: Compare): Promise<Uint32Array> {
  const slice = createTimeSlice(5);
  let sorted = Uint32Array.from(rows);
  if (isSorted(sorted, compare)) return sorted;
  for (let start = 0; start < sorted.length; start += RUN) {
    sorted.subarray(start, start + RUN).sort(compare);
    await slice();
  }
  let merged = new Uint32Array(sorted.length);
  for (let width = RUN; width < sorted.length; width *= 2) {
    await mergeRuns(sorted, merged, { width, compare, slice });
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

/** Records often arrive in the order of their creation. */
function isSorted(rows: Uint32Array, compare: Compare): boolean {
  for (let index = 1; index < rows.length; index += 1) {
    if (compare(rows[index - 1] as number, rows[index] as number) > 0) return false;
  }
  return true;
}

async function mergeRuns(
  from: Uint32Array,
  to: Uint32Array,
  { width, compare, slice }: { width: number; compare: Compare; slice: () => Promise<void> },
): Promise<void> {
  for (let start = 0; start < from.length; start += 2 * width) {
    const middle = Math.min(start + width, from.length);
    const end = Math.min(start + 2 * width, from.length);
    let left = start;
    let right = middle;
    for (let index = start; index < end; index += 1) {
      const isLeft =
        left < middle &&
        (right >= end || compare(from[left] as number, from[right] as number) <= 0);
      to[index] = from[isLeft ? left++ : right++] as number;
      if (index % MERGED_AT_ONCE === 0) await slice();
    }
  }
}
