// Undo of changes of records, by their causes in the event log.
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { followChange } from '../progress/follow-change.ts';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';
import { rememberSkipped } from './skipped.ts';
import { offerRevert, type Revert } from './undo-stack.ts';
import { withHistoryLink } from './with-history-link.tsx';

/** Shows a change with its undo. Several causes are undone together, the last first. */
export const offerUndo = (workspace: string, causes: readonly string[], text: string): void =>
  offerRevert(text, revertOf(workspace, causes));

/** The undo has causes of its own. Records that have changed again since stay as they are. */
export const revertOf =
  (workspace: string, causes: readonly string[]): Revert =>
  async () => {
    const made: string[] = [];
    try {
      for (const cause of causes.toReversed()) {
        const { response, cause: end } = await followChange(workspace, t('undo.running'), () =>
          inletOf(workspace).undo.change(cause),
        );
        const { cause: undo, skipped } = response;
        made.push(undo);
        rememberSkipped(workspace, undo, skipped);
        if (end?.state === 'cancelled') {
          showToast({ kind: 'conflict', text: t('undo.cancelled') });
          return false;
        }
        // A large one knows what it left alone at its end.
        const count = end?.skipped ?? skipped.length;
        if (count > 0) {
          const text = withHistoryLink(workspace, undo, t('undo.skipped', { count }));
          showToast({ kind: 'conflict', text });
        }
      }
    } catch (error) {
      const text = t('undo.failed', { problem: describeError(error).message });
      showToast({ kind: 'failed', text });
    }
    return made.length > 0 && revertOf(workspace, made);
  };
