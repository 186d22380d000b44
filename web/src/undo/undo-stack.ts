// Undo of the changes of this person while the page is open: by the toast of a change, or by ⌘Z in turn.
import { t } from '../texts/t.ts';
import { closeToast, showToast } from '../ui/toasts.ts';

/**
 * Takes a change back, and reports its own errors. Returns whether it is undone, or how to make the
 * change again.
 */
export type Revert = () => Promise<boolean | Revert>;

interface Change {
  text: string;
  revert: Revert;
}

interface Done extends Change {
  toast: number;
}

let done: readonly Done[] = [];
let undone: readonly Change[] = [];

/** Shows a change with its undo. */
export function offerRevert(text: string, revert: Revert): void {
  undone = [];
  show({ text, revert });
}

function show(change: Change): void {
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
  void last.revert().then((again) => {
    if (typeof again === 'function') show({ ...last, revert: again });
  });
}

async function undo(entry: Done): Promise<void> {
  if (!done.includes(entry)) return;
  done = done.filter((one) => one !== entry);
  closeToast(entry.toast);
  const again = await entry.revert();
  if (again === false) return;
  if (again !== true) undone = [...undone, { text: entry.text, revert: again }];
  showToast({ kind: 'done', text: t('undo.undone', { text: entry.text }) });
}
