// Which leads are selected: some by their ids, or all of the list.
import { useMemo, useState } from 'react';

export interface Selected {
  ids: ReadonlySet<string>;
  all: boolean;
  isAny: boolean;
  choose: (ids: ReadonlySet<string>) => void;
  chooseAll: () => void;
  clear: () => void;
}

const nothing: ReadonlySet<string> = new Set();

export function useSelection(): Selected {
  const [{ ids, all }, set] = useState({ ids: nothing, all: false });
  return useMemo(
    () => ({
      ...{ ids, all, isAny: all || ids.size > 0 },
      choose: (next: ReadonlySet<string>) => set({ ids: next, all: false }),
      chooseAll: () => set({ ids: nothing, all: !all }),
      clear: () => set({ ids: nothing, all: false }),
    }),
    [ids, all],
  );
}
