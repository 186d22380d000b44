// The chord of a key press, such as k, ?, mod+k or shift+ArrowUp, and which shortcut it completes. By
// the character that was typed, so that every layout works. Pure.

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Mod is ⌘ on a Mac, else Ctrl. Undefined for a press that no shortcut has. */
export function chordOf(press: KeyPress, isMac: boolean): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  const mod = isMac ? metaKey : ctrlKey;
  const other = isMac ? ctrlKey : metaKey;
  const isCharacter = [...key].length === 1;
  // On some layouts Alt makes characters, which then count as they are.
  if (other || (altKey && (!isCharacter || mod))) return undefined;
  const isLetter = isCharacter && key.toLowerCase() !== key.toUpperCase();
  // Shift is part of a character such as ?, and of no letter.
  const shift = shiftKey && (isLetter || !isCharacter);
  return `${mod ? 'mod+' : ''}${shift ? 'shift+' : ''}${isLetter ? key.toLowerCase() : key}`;
}

export type Resolution = { run: string } | { wait: string } | undefined;

/** `pending` is the first chord of a sequence such as g h. */
export function resolveChord(
  chord: string,
  pending: string | undefined,
  known: readonly string[],
): Resolution {
  const sequence = pending === undefined ? chord : `${pending} ${chord}`;
  if (known.includes(sequence)) return { run: sequence };
  if (known.some((keys) => keys.startsWith(`${sequence} `))) return { wait: sequence };
  return pending === undefined ? undefined : resolveChord(chord, undefined, known);
}
