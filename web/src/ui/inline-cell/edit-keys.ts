import type { CloseMove } from '../data-table/types.ts';

type Key = { key: string; shiftKey: boolean; isComposing: boolean };

/** How a key ends an edit: ↵ saves and goes down, Tab sideways, Esc puts the old value back. */
export function endOfEdit(key: Key): { save: boolean; move: CloseMove } | undefined {
  if (key.isComposing) return undefined;
  if (key.key === 'Enter') return { save: true, move: 'down' };
  if (key.key === 'Tab') return { save: true, move: key.shiftKey ? 'left' : 'right' };
  return key.key === 'Escape' ? { save: false, move: 'stay' } : undefined;
}
