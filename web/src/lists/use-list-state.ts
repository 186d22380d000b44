// The state of a list in its address, and its changes, each a step of the history.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SearchParams } from '../search-params.ts';
import { type ListState, parseListState, type Selection, selectionParams } from './list-state.ts';

export interface ListAddress {
  state: ListState;
  /**
   * Changes what is shown; what is the same as in the view stays out of the address. `replace` makes it
   * one step of the history with the last change.
   */
  select: (change: Partial<Selection>, replace?: boolean) => void;
  openView: (view: string, replace?: boolean) => void;
  peek: (id: string | undefined) => void;
}

/** `saved` is the selection of a view, and keeps its identity. */
export function useListState(saved: (view: string | undefined) => Selection): ListAddress {
  const params = useSearch({ strict: false }) as SearchParams;
  const navigate = useNavigate();
  const state = useMemo(() => parseListState(params, saved), [params, saved]);
  const { view, layout, peek } = state;
  const go = (search: SearchParams, replace = false) =>
    void navigate({ to: '.', search: search as never, replace });
  const kept = { ...(view && { view }), ...(layout && { layout }), ...(peek && { peek }) };
  return {
    state,
    select(change, replace) {
      go({ ...kept, ...selectionParams({ ...state, ...change }, saved(view)) }, replace);
    },
    openView: (next, replace) => go({ view: next }, replace),
    peek(id) {
      const { peek: _, ...rest } = params;
      go(id === undefined ? rest : { ...rest, peek: id }, peek !== undefined && id !== undefined);
    },
  };
}
