// A record as a card: with the time at which it came to its column. Pure.
import { isLate } from './late.ts';

export type Aged<Item> = Item & {
  enteredAt: string;
  /** How long records are in this column, in seconds. */
  median: number | null;
};

export function ageOf({ enteredAt, median }: Aged<unknown>, now: Date) {
  const seconds = Math.max(0, (now.getTime() - Date.parse(enteredAt)) / 1000);
  return { seconds, isLate: isLate(seconds, median) };
}
