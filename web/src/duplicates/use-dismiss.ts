// Says of a group that it is not one person.
import { useMutation } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { showRefusal } from '../records/tell-failure.tsx';
import { t } from '../texts/t.ts';
import { offerUndo } from '../undo/offer-undo.ts';

export function useDismiss(workspace: string, group: number, onDone: () => void) {
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      inletOf(workspace).duplicates.dismiss(group, {
        onCause: (cause) => offerUndo(workspace, [cause], t('duplicates.dismissed')),
      }),
    onSuccess: onDone,
    onError: (error) => showRefusal(error),
  });
  return { isPending, dismiss: () => !isPending && mutate() };
}
