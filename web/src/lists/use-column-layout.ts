// The columns of a list: those of its view, where the person may change it, else this browser's own.
// They save themselves.
import type { View } from '@inlet/sdk';
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { type ColumnLayout, fitLayout } from './column-layout.ts';

const saveAfterMs = 600;

interface Options {
  workspace: string;
  kind: View['kind'];
  view: View | undefined;
  mayChangeView: boolean;
  known: ReadonlySet<string>;
  first: string;
  standard: readonly string[];
}

export function useColumnLayout(options: Options) {
  const { workspace, kind, view, mayChangeView, known, first, standard } = options;
  const [stored, setStored] = useLocalStorage<Partial<ColumnLayout>>({
    key: `inlet.columns.${workspace}.${kind}.${view?.id ?? 'all'}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  // Until the server has it, a change is kept here.
  const [changed, setChanged] = useState<{ view: number; layout: ColumnLayout }>();
  const timer = useRef<number>(undefined);
  const save = useRef<() => void>(undefined);

  const layout = useMemo(() => {
    const own = mayChangeView ? undefined : stored;
    const saved = {
      columns: pick(own?.columns, view?.columns) ?? standard,
      widths: own?.widths ?? view?.widths ?? {},
      pinned: stored.pinned ?? 1,
    };
    const now = changed !== undefined && changed.view === view?.id ? changed.layout : saved;
    return fitLayout(now, known, first);
  }, [mayChangeView, stored, view, standard, known, first, changed]);

  function change(next: ColumnLayout): void {
    if (view === undefined || !mayChangeView) {
      setStored(next);
      return;
    }
    setStored({ pinned: next.pinned });
    setChanged({ view: view.id, layout: next });
    window.clearTimeout(timer.current);
    save.current = () => {
      save.current = undefined;
      const { columns, widths } = next;
      void inletOf(workspace)
        .views.update(view.id, { columns: [...columns], widths: { ...widths } })
        .then(() => queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'views') }))
        .catch(showFailure);
    };
    timer.current = window.setTimeout(() => save.current?.(), saveAfterMs);
  }

  useEffect(() => () => save.current?.(), []);
  return { layout, change };
}

function pick(...lists: (readonly string[] | undefined)[]): readonly string[] | undefined {
  return lists.find((list) => list !== undefined && list.length > 0);
}
