// Undo of changes of records, by their causes in the event log.
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';
import { offerRevert, type Revert } from './undo-stack.ts';

/** Shows a change with its undo. Several causes are undone together, the last first. */
export const offerUndo = (workspace: string, causes: readonly string[], text: string): void =>
  offerRevert(text, revertOf(workspace, causes));

/** The undo has causes of its own. Records that have changed again since stay as they are. */
const revertOf =
  (workspace: string, causes: readonly string[]): Revert =>
  async () => {
    const made: string[] = [];
    let skipped = 0;
    try {
      for (const cause of causes.toReversed()) {
        const result = await inletOf(workspace).undo.change(cause);
        made.push(result.cause);
        skipped += result.skipped.length;
      }
    } catch (error) {
      const text = t('undo.failed', { problem: describeError(error).message });
      showToast({ kind: 'failed', text });
    }
    if (skipped > 0) showToast({ kind: 'conflict', text: t('undo.skipped', { count: skipped }) });
    return made.length > 0 && revertOf(workspace, made);
  };
