// An address without a view and without filters opens the view that was shown last in this browser.
import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import type { ListAddress } from './use-list-state.ts';
import type { Views } from './use-views.ts';

/** Whether the selection is known, which that of a saved view is only once the views are read. */
export function useLastView(name: string, { isReady, byId }: Views, address: ListAddress): boolean {
  const [last, setLast] = useLocalStorage<string | undefined>({
    key: `inlet.view.${name}`,
    defaultValue: undefined,
    getInitialValueInEffect: false,
  });
  const { view, isExplicit } = address.state;
  const { openView } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions are those of this render
  useEffect(() => {
    if (!isReady) return;
    if (view !== undefined) setLast(view);
    else if (!isExplicit && last !== undefined && byId.has(last)) openView(last, true);
  }, [isReady, view, isExplicit]);
  return isReady || isExplicit || (view ?? last ?? 'all') === 'all';
}
