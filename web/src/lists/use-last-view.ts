// A bare address opens the view that was shown last in this browser.
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
  const { view, layout, peek, isExplicit } = address.state;
  const isBare = !isExplicit && layout === undefined && peek === undefined;
  const { openView } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions are those of this render
  useEffect(() => {
    if (!isReady) return;
    if (view !== undefined) setLast(view);
    else if (isBare && last !== undefined && byId.has(last)) openView(last, true);
  }, [isReady, view, isBare]);
  return isReady || isExplicit || (view ?? (isBare ? last : undefined) ?? 'all') === 'all';
}
