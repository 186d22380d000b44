// The median of many numbers, without sorting them all (Hoare's selection).

/** Reorders the numbers. Not-a-number when there are none. */
export function medianOf(numbers: Float64Array): number {
  const middle = numbers.length >>> 1;
  const upper = select(numbers, middle);
  if (numbers.length % 2 === 1) return upper;
  // All before the middle are at most as large.
  let lower = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < middle; index += 1) {
    lower = Math.max(lower, numbers[index] as number);
  }
  return (lower + upper) / 2;
}

/** Moves the number that belongs at a position there, smaller ones before it, and returns it. */
function select(numbers: Float64Array, position: number): number {
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const pivot = numbers[(from + to) >>> 1] as number;
    let left = from;
    let right = to;
    while (left <= right) {
      while ((numbers[left] as number) < pivot) left += 1;
      while ((numbers[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const moved = numbers[left] as number;
      numbers[left++] = numbers[right] as number;
      numbers[right--] = moved;
    }
    if (position <= right) to = right;
    else if (position >= left) from = left;
    else break;
  }
  return numbers[position] ?? Number.NaN;
}
