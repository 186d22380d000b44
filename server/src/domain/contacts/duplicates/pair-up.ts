// Compares contacts with those of their blocks. Pure.
import { type ContactsByKey, isUsable } from './blocks.ts';
import type { Pair } from './group-pairs.ts';
import type { Person } from './person.ts';
import { scorePair } from './score-pair.ts';

/** The smaller id first. */
export const ordered = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one];

/** The pairs in which one of these contacts is; each key has its block in `blocks`. */
export function pairUp(
  keysByContact: ReadonlyMap<string, readonly string[]>,
  blocks: ContactsByKey,
  people: ReadonlyMap<string, Person>,
  isDismissed: (one: string, other: string) => boolean,
): Pair[] {
  const pairs = new Map<string, Pair | undefined>();
  for (const [id, keys] of keysByContact) {
    for (const key of keys) {
      const block = blocks.get(key);
      for (const otherId of block && isUsable(block) ? block : []) {
        if (otherId === id) continue;
        const [one, other] = ordered(id, otherId);
        const name = `${one} ${other}`;
        if (pairs.has(name)) continue;
        const [first, second] = [people.get(one), people.get(other)];
        const likeness = first && second && scorePair(first, second);
        const isPair = likeness !== undefined && !isDismissed(one, other);
        pairs.set(name, isPair ? { one, other, ...likeness } : undefined);
      }
    }
  }
  return [...pairs.values()].filter((pair) => pair !== undefined);
}
