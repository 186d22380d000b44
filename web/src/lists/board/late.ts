// Whether a card has been in its stage for too long: twice the median of the stage. Pure.

/** Of a stage that is passed within minutes, an hour is not long yet. */
const shortest = 3600;

export function isLate(seconds: number, median: number | null): boolean {
  return median !== null && seconds > Math.max(2 * median, shortest);
}
