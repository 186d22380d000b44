// Adds many decimal fractions without their rounding errors adding up (Neumaier's compensated sum).

export interface Sum {
  add: (value: number) => void;
  /** Rounded to ten decimals. */
  value: () => number;
}

export function createSum(): Sum {
  let sum = 0;
  let lost = 0;
  return {
    add(value) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    value: () => Number((sum + lost).toFixed(10)),
  };
}
