// The saved views of a kind of list, with their live counts.
import type { View } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useMay } from '../session/me.ts';
import { type Selection, selectionOfView } from './list-state.ts';

export interface Views {
  isReady: boolean;
  views: readonly View[];
  byId: ReadonlyMap<string, View>;
  /** The selection of a view; of everything, when there is no such view. */
  saved: (view: string | undefined) => Selection;
}

export const viewsKey = (workspace: string, kind: View['kind']) =>
  queryKeys.list(workspace, 'views', { kind, whole: true });

export function useViews(workspace: string, kind: View['kind']): Views {
  const may = useMay(workspace)('read:views');
  const { data: views = none, isPending } = useQuery({
    queryKey: viewsKey(workspace, kind),
    queryFn: ({ signal }) =>
      Array.fromAsync(
        inletOf(workspace).views.list({ kind, counts: true, per_page: 100 }, { signal }),
      ),
    enabled: may,
  });
  // Their counts change often, what they select seldom.
  const selections = JSON.stringify(
    views.map(({ id, filter, search, sort, direction }) => [id, filter, search, sort, direction]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const saved = useMemo(() => {
    const byId = new Map(views.map((view) => [String(view.id), selectionOfView(view)]));
    const all = selectionOfView(undefined);
    return (view: string | undefined) => (view && byId.get(view)) || all;
  }, [selections]);
  const byId = useMemo(() => new Map(views.map((view) => [String(view.id), view])), [views]);
  return {
    ...{ isReady: !may || !isPending, views, byId },
    saved,
  };
}

const none: readonly View[] = [];
