// A merge: what is chosen, what it would give, and doing it.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showRefusal } from '../records/tell-failure.tsx';
import { t } from '../texts/t.ts';
import { offerUndo } from '../undo/offer-undo.ts';
import type { Mergeable, MergeKind, MergePlan } from './merge-kind.ts';

export interface Merge {
  survivor: number;
  /** By field, the record whose value it gets. */
  choices: Readonly<Record<string, number>>;
  /** Records that stay by themselves. */
  leftOut: ReadonlySet<number>;
}

export type Merging<Entry extends Mergeable> = ReturnType<typeof useMerge<Entry>>;

/** `first` is the record that is kept unless the person chooses another. */
export function useMerge<Entry extends Mergeable>(
  workspace: string,
  kind: MergeKind<Entry>,
  entries: readonly Entry[],
  first: number,
  onDone: (merged: Entry) => void,
) {
  const inlet = inletOf(workspace);
  const [merge, setMerge] = useState<Merge>({ survivor: first, choices: {}, leftOut: new Set() });
  const { survivor, choices, leftOut } = merge;
  const others = entries.map(({ id }) => id).filter((id) => id !== survivor && !leftOut.has(id));
  const plan: MergePlan = { survivor, others, fields: choices };

  const run = useMutation({
    mutationFn: () => {
      const kept = entries.find(({ id }) => id === survivor);
      const name = (kept && kind.nameOf(kept)) || t('leads.unnamed');
      const text = t(`merge.merged_${kind.noun}`, { name, count: others.length + 1 });
      const onCause = (cause: string) => offerUndo(workspace, [cause], text);
      return kind.merge(inlet, plan, { onCause });
    },
    onSuccess: onDone,
    onError: (error) => showRefusal(error),
  });
  const preview = useQuery({
    queryKey: queryKeys.list(workspace, kind.noun, { previewOf: plan }),
    queryFn: ({ signal }) => kind.preview(inlet, plan, { signal }),
    placeholderData: keepPreviousData,
    // Once they are one, nothing is left to preview.
    enabled: others.length > 0 && run.isIdle,
  });
  const isPossible = others.length > 0 && !preview.isError;
  return {
    merge,
    preview,
    isPossible,
    isMerging: run.isPending,
    keep: (id: number) => setMerge({ ...merge, survivor: id, leftOut: without(leftOut, id) }),
    choose: (fields: readonly string[], id: number) => {
      const chosen = Object.fromEntries(fields.map((field) => [field, id]));
      setMerge({ ...merge, choices: { ...choices, ...chosen } });
    },
    leaveOut: (id: number, isOut: boolean) =>
      setMerge({
        ...merge,
        leftOut: isOut ? new Set([...leftOut, id]) : without(leftOut, id),
        choices: Object.fromEntries(Object.entries(choices).filter(([, from]) => from !== id)),
      }),
    run: () => isPossible && !run.isPending && run.mutate(),
  };
}

const without = (ids: ReadonlySet<number>, id: number): Set<number> =>
  new Set([...ids].filter((one) => one !== id));
