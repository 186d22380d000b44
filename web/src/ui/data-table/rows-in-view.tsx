import { useState, useSyncExternalStore } from 'react';

type InView = { first: number; last: number };

/** Which rows are in view, for the foot. The screen around the table renders nothing as it scrolls. */
export type RowsInView = {
  get: () => InView | undefined;
  set: (first: number, last: number) => void;
  subscribe: (listener: () => void) => () => void;
};

export function useRowsInView(): RowsInView {
  return useState(createRowsInView)[0];
}

function createRowsInView(): RowsInView {
  const listeners = new Set<() => void>();
  let inView: InView | undefined;
  return {
    get: () => inView,
    set(first, last) {
      inView = { first, last };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Props = { of: RowsInView; text: (first: number, last: number) => string };

export function RowsInViewText({ of, text }: Props) {
  const inView = useSyncExternalStore(of.subscribe, of.get);
  return inView && text(inView.first + 1, inView.last + 1);
}
