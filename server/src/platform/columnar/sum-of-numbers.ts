/**
 * Rounded to ten decimals. The rounding errors of many decimal fractions do not add up (Neumaier's
 * compensated sum).
 */
export function sumOfNumbers(numbers: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const value = numbers[index] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number((sum + lost).toFixed(10));
}
