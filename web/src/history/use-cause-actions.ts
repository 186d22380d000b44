// Undoing and cancelling a cause.
import type { Cause } from '@inlet/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { useMay } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { revertOf } from '../undo/offer-undo.ts';
import { offerRevert } from '../undo/undo-stack.ts';
import { useIsOwn } from './use-is-own.ts';

export interface CauseActions {
  isBusy: boolean;
  /** Undefined for what the person may not do, or not now. */
  undo: (() => void) | undefined;
  cancel: (() => void) | undefined;
}

/** `text` says what the cause did. */
export function useCauseActions(workspace: string, cause: Cause, text: string): CauseActions {
  const { id, kind, actor, state, can_undo } = cause;
  const isOwn = useIsOwn(workspace);
  const may = useMay(workspace);
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  // An import has a page of its own, with its own ways to stop.
  const isOurKind = state === 'running' && kind !== 'import' && may('write:leads');
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'causes') });

  async function undo(): Promise<void> {
    setBusy(true);
    const again = await revertOf(workspace, [id])();
    if (typeof again === 'function') offerRevert(t('undo.undone', { text }), again);
    setBusy(false);
    await refresh();
  }

  async function cancel(): Promise<void> {
    setBusy(true);
    await inletOf(workspace).causes.cancel(id).catch(showFailure);
    setBusy(false);
    await refresh();
  }

  return {
    isBusy,
    undo: can_undo ? () => void undo() : undefined,
    cancel: isOurKind && (isOwn(actor) || may('*')) ? () => void cancel() : undefined,
  };
}
