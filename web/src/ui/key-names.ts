// Keys as people see them: "mod" is ⌘ on a Mac and Ctrl elsewhere.
const glyphs: Record<string, string> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: '↵',
  space: '␣',
  backspace: '⌫',
  escape: 'Esc',
};

export function keyName(key: string, mac: boolean): string {
  if (key === 'mod') return mac ? '⌘' : 'Ctrl';
  if (key === 'shift') return '⇧';
  return glyphs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The value of aria-keyshortcuts, which has names of its own. */
export function ariaShortcut(keys: string[], mac: boolean): string {
  const names: Record<string, string> = {
    mod: mac ? 'Meta' : 'Control',
    shift: 'Shift',
    enter: 'Enter',
    space: 'Space',
    escape: 'Escape',
    backspace: 'Backspace',
    up: 'ArrowUp',
    down: 'ArrowDown',
    left: 'ArrowLeft',
    right: 'ArrowRight',
  };
  return keys.map((key) => names[key] ?? key.toUpperCase()).join('+');
}
