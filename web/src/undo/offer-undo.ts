// Undo of what this person did while the page is open: by the toast of the change, or by ⌘Z in turn.
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { t } from '../texts/t.ts';
import { closeToast, showToast } from '../ui/toasts.ts';

interface Done {
  workspace: string;
  causes: readonly string[];
  text: string;
  toast: number;
}

let done: readonly Done[] = [];
let undone: readonly Done[] = [];

/** Shows what happened with the way back. Several causes are undone together, the last first. */
export function offerUndo(workspace: string, causes: readonly string[], text: string): void {
  undone = [];
  show({ workspace, causes, text });
}

function show(change: Omit<Done, 'toast'>): void {
  const entry: Done = {
    ...change,
    toast: showToast({
      kind: 'done',
      text: change.text,
      actions: [
        {
          label: t('undo.undo'),
          keys: ['mod', 'z'],
          onClick: () => void undo(entry),
        },
      ],
    }),
  };
  done = [...done, entry];
}

export function undoLast(): void {
  const last = done.at(-1);
  if (last !== undefined) void undo(last);
}

export function redoLast(): void {
  const last = undone.at(-1);
  if (last === undefined) return;
  undone = undone.slice(0, -1);
  // The undo of an undo is the change again.
  void revert(last).then((causes) => {
    if (causes.length > 0) show({ ...last, causes });
  });
}

async function undo(entry: Done): Promise<void> {
  if (!done.includes(entry)) return;
  done = done.filter((one) => one !== entry);
  closeToast(entry.toast);
  const causes = await revert(entry);
  if (causes.length === 0) return;
  undone = [...undone, { ...entry, causes }];
  showToast({ kind: 'done', text: t('undo.undone', { text: entry.text }) });
}

/** The causes of the undo itself. What was changed again since stays, and is told. */
async function revert({ workspace, causes }: Done): Promise<string[]> {
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
  return made;
}
