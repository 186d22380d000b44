// The merge of one group: what is chosen, what it would give, and doing it.
import type { DuplicateGroup, MergeContact } from '@inlet/sdk';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryKeys } from '../api/query-keys.ts';
import { contactName } from '../contacts/contact-fields.ts';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';
import { offerUndo } from '../undo/offer-undo.ts';

export interface Merge {
  survivor: number;
  /** By field, the contact whose value it gets. */
  choices: Readonly<Record<string, number>>;
  /** Contacts that stay by themselves. */
  leftOut: ReadonlySet<number>;
}

export function useMerge(workspace: string, group: DuplicateGroup, onDone: () => void) {
  const inlet = inletOf(workspace);
  const [merge, setMerge] = useState<Merge>({
    ...{ survivor: group.id, choices: {}, leftOut: new Set() },
  });
  const { survivor, choices, leftOut } = merge;
  const others = group.contacts.filter(({ id }) => id !== survivor && !leftOut.has(id));
  const body: MergeContact = { contact_ids: others.map(({ id }) => id), fields: { ...choices } };
  const isPossible = others.length > 0;
  const fail = (error: unknown) =>
    showToast({ kind: 'failed', text: describeError(error).message });

  const preview = useQuery({
    queryKey: [...queryKeys.one(workspace, 'duplicates', group.id), 'preview', survivor, body],
    queryFn: ({ signal }) => inlet.contacts.previewMerge(survivor, body, { signal }),
    placeholderData: keepPreviousData,
    enabled: isPossible,
  });
  const run = useMutation({
    mutationFn: () => {
      const kept = group.contacts.find(({ id }) => id === survivor);
      const count = others.length + 1;
      const text = t('duplicates.merged', { name: kept ? contactName(kept) : '', count });
      const onCause = (cause: string) => offerUndo(workspace, [cause], text);
      return inlet.contacts.merge(survivor, body, { onCause });
    },
    onSuccess: onDone,
    onError: fail,
  });
  const dismiss = useMutation({
    mutationFn: () =>
      inlet.duplicates.dismiss(group.id, {
        onCause: (cause) => offerUndo(workspace, [cause], t('duplicates.dismissed')),
      }),
    onSuccess: onDone,
    onError: fail,
  });
  const isBusy = run.isPending || dismiss.isPending;
  return {
    merge,
    preview,
    isPossible,
    isBusy,
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
    run: () => isPossible && !isBusy && run.mutate(),
    dismiss: () => !isBusy && dismiss.mutate(),
  };
}

const without = (ids: ReadonlySet<number>, id: number): Set<number> =>
  new Set([...ids].filter((one) => one !== id));
