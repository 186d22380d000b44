// All shortcuts of the page that is shown. Of two with the same keys the later one wins, so a panel
// takes Escape before the page below it.
import type { TextKey } from '../../texts/t.ts';

export interface Shortcut {
  /** A chord or a sequence, such as mod+k or g h. */
  keys: string;
  label: TextKey;
  /** Its heading in the sheet of all keys. */
  group: TextKey;
  /** Whether it also works while one types into an input. */
  inInputs?: boolean;
  run: () => void;
}

let shortcuts: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const listener of listeners) listener();
}

/** With `below`, those of the screens win, whichever is shown first. */
export function registerShortcuts(added: readonly Shortcut[], below = false): () => void {
  replace(below ? [...added, ...shortcuts] : [...shortcuts, ...added]);
  return () => replace(shortcuts.filter((shortcut) => !added.includes(shortcut)));
}

export const listShortcuts = (): readonly Shortcut[] => shortcuts;

export function onShortcutsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
