import { useRef } from 'react';
import { setRange, toggle } from './selection.ts';

export type Selecting = {
  toggle: (row: number, range: boolean) => void;
  extend: (from: number, to: number) => void;
  all: () => void;
};

type Options = {
  selected: ReadonlySet<string>;
  idAt: (row: number) => string | undefined;
  onSelected: (selected: ReadonlySet<string>) => void;
  onSelectAll: () => void;
};

/** Selection by row: one, from the last one to this one with ⇧, or all. */
export function useSelecting({ selected, idAt, onSelected, onSelectAll }: Options): Selecting {
  const anchor = useRef<number | undefined>(undefined);
  return {
    toggle(row, range) {
      const id = idAt(row);
      if (id === undefined) return;
      const from = range ? (anchor.current ?? row) : row;
      anchor.current = row;
      onSelected(from === row ? toggle(selected, id) : setRange(selected, idAt, from, row));
    },
    extend(from, to) {
      anchor.current = to;
      onSelected(setRange(selected, idAt, from, to));
    },
    all: onSelectAll,
  };
}
