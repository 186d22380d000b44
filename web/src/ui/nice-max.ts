/** The top of an axis whose middle is a whole number: the next of 2, 4, 6, 8, 10 times a power of ten. */
export function niceMax(value: number): number {
  if (value <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [2, 4, 6, 8].find((one) => one * power >= value) ?? 10;
  return step * power;
}
