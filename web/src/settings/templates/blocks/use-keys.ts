import { useRef } from 'react';

/** Names the items of a list that have no ids, and keeps the names as the items move. */
export function useKeys(count: number) {
  const next = useRef(0);
  const keys = useRef<number[]>([]);
  while (keys.current.length < count) keys.current.push(next.current++);
  keys.current.length = count;
  return {
    keys: keys.current,
    /** Call it with each change of the list, before it is drawn. */
    insert(at: number): number {
      const key = next.current++;
      keys.current = keys.current.toSpliced(at, 0, key);
      return key;
    },
    remove(at: number): void {
      keys.current = keys.current.toSpliced(at, 1);
    },
    move(from: number, to: number): void {
      keys.current = moved(keys.current, from, to);
    },
  };
}

export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1));
}
