// How alike two names are. Pure.
import type { Person } from './person.ts';

export type NameLikeness = 'same' | 'variant' | 'near' | 'different' | 'unknown';

type Name = Pick<Person, 'name' | 'words'>;

/**
 * - same: but for upper and lower case.
 * - variant: another spelling of the same letters, or another order of its words.
 * - near: a slip away, or with a word more.
 */
export function compareNames(one: Name, other: Name): NameLikeness {
  if (one.words.length === 0 || other.words.length === 0) return 'unknown';
  if (one.name === other.name) return 'same';
  const [first, second] = [one.words.join(' '), other.words.join(' ')];
  if (first === second) return 'variant';
  const [fewer, more] = one.words.length < other.words.length ? [one, other] : [other, one];
  const isPart = fewer.words.length > 1 && fewer.words.every((word) => more.words.includes(word));
  const slips = Math.max(first.length, second.length) < 12 ? 1 : 2;
  return isPart || distance(first, second, slips) <= slips ? 'near' : 'different';
}

/** The number of letters to insert, remove, replace or swap; more than `max` is not counted out. */
function distance(one: string, other: string, max: number): number {
  if (Math.abs(one.length - other.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = next;
  }
  return last[other.length] as number;
}
