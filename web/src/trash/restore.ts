// Takes a record out of the trash: the row goes at once, and a refusal brings it back.
import type { ChangeOptions } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';
import { offerUndo } from '../undo/offer-undo.ts';

async function restore(
  workspace: string,
  name: string,
  send: (options: ChangeOptions) => Promise<unknown>,
): Promise<boolean> {
  const text = t('trash.restored', { name });
  try {
    await send({ onCause: (cause) => offerUndo(workspace, [cause], text) });
    return true;
  } catch (error) {
    const text = t('trash.notRestored', { name, problem: describeError(error).message });
    showToast({ kind: 'failed', text });
    return false;
  } finally {
    for (const noun of ['leads', 'contacts', 'deals', 'counts'] as const) {
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, noun) });
    }
  }
}

export const restoreLead = (workspace: string, { id, name }: { id: number; name: string }) =>
  restore(workspace, name, (options) => inletOf(workspace).leads.restore(id, options));

/** By undoing what deleted it. */
export const restoreByCause = (
  workspace: string,
  { cause, name }: { cause: string; name: string },
) =>
  restore(workspace, name, async (options) => {
    const undone = await inletOf(workspace).undo.change(cause);
    if (undone.count > 0) options.onCause?.(undone.cause);
  });
