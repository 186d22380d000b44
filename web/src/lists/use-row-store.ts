// The rows of the list that is shown. While another one is read, the last stays; lists that were shown
// before appear at once, and are asked for again.
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createRowStore, type FetchPage, type RowStore } from './row-store.ts';

const maxKept = 8;
const firstScreen = 25;
// biome-ignore lint/suspicious/noExplicitAny: each key has rows of one kind
const kept = new Map<string, RowStore<any>>();

export interface ShownRows<Row extends { id: number }> {
  store: RowStore<Row>;
  /** Changes when another list is shown. */
  key: string;
  version: number;
  /** Whether another list was asked for and is on its way. */
  isStale: boolean;
}

export function useRowStore<Row extends { id: number }>(
  key: string,
  fetchPage: FetchPage<Row>,
  isReady = true,
): ShownRows<Row> {
  const wanted = storeOf(key, fetchPage);
  const [shown, setShown] = useState({ key, store: wanted });
  // Before the effects of other queries: a browser sends six requests at a time.
  useLayoutEffect(() => {
    if (!isReady) return;
    const swap = () => {
      if (wanted.total() === undefined && wanted.error() === undefined) return;
      setShown((now) => (now.store === wanted ? now : { key, store: wanted }));
    };
    if (wanted.total() === undefined) wanted.show(0, firstScreen);
    else void wanted.reload();
    swap();
    const stop = wanted.subscribe(swap);
    return () => {
      stop();
      wanted.pause();
    };
  }, [wanted, key, isReady]);
  const version = useSyncExternalStore(shown.store.subscribe, shown.store.version);
  return { ...shown, version, isStale: shown.store !== wanted };
}

function storeOf<Row extends { id: number }>(
  key: string,
  fetchPage: FetchPage<Row>,
): RowStore<Row> {
  const store: RowStore<Row> = kept.get(key) ?? createRowStore(fetchPage);
  // The last one used is the last to go.
  kept.delete(key);
  kept.set(key, store);
  for (const old of kept.keys()) {
    if (kept.size <= maxKept) break;
    kept.delete(old);
  }
  return store;
}
