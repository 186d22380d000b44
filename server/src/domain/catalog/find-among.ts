import type { Ref } from './catalog.ts';

interface Keyed {
  id: string;
  number: number;
  key: string;
}

/** The one of these records that is meant; undefined when none is. */
export function findAmong<Item extends Keyed>(items: readonly Item[], ref: Ref): Item | undefined {
  if ('id' in ref) return items.find(({ id }) => id === ref.id);
  if ('number' in ref) return items.find(({ number }) => number === ref.number);
  return items.find(({ key }) => key === ref.key);
}
