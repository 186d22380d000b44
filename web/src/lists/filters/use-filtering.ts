// Which filter is being added or edited. The table opens it, too: "Filter by this".
import { useMemo, useState } from 'react';
import type { Condition } from '../condition.ts';

interface Open {
  /** The text that is typed to add a filter. */
  adding?: string | undefined;
  /** The filter whose place the added one takes. */
  replacing?: Condition | undefined;
  /** The key of the filter whose value is edited. */
  editing?: string | undefined;
  /** A filter that has no value yet. */
  draft?: Condition | undefined;
}

export interface Filtering extends Open {
  open: (next: Open) => void;
}

export function useFiltering(): Filtering {
  const [now, open] = useState<Open>({});
  return useMemo(() => ({ ...now, open }), [now]);
}
