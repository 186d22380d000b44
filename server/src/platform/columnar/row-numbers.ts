// The rows of records by their numbers. Records mostly arrive in ascending order, which needs no more
// than a sorted array; the others are in a map.

export interface RowNumbers {
  size: () => number;
  numberOf: (row: number) => number;
  /** Undefined for a number without a row. */
  rowOf: (number: number) => number | undefined;
  /** The row of a number, which is added when it is new. */
  add: (number: number) => number;
}

export function createRowNumbers(): RowNumbers {
  let numbers = new Float64Array(1024);
  let size = 0;
  /** The rows before it are in ascending order. */
  let ascending = 0;
  const others = new Map<number, number>();

  function rowOf(number: number): number | undefined {
    let from = 0;
    let to = ascending;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((numbers[middle] as number) < number) from = middle + 1;
      else to = middle;
    }
    return from < ascending && numbers[from] === number ? from : others.get(number);
  }

  return {
    size: () => size,
    numberOf: (row) => numbers[row] as number,
    rowOf,
    add(number) {
      const found = rowOf(number);
      if (found !== undefined) return found;
      if (size === numbers.length) {
        const grown = new Float64Array(size * 2);
        grown.set(numbers);
        numbers = grown;
      }
      numbers[size] = number;
      const isNext = ascending === size && (size === 0 || (numbers[size - 1] as number) < number);
      if (isNext) ascending += 1;
      else others.set(number, size);
      size += 1;
      return size - 1;
    },
  };
}
