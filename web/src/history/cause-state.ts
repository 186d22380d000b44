// How far a cause is, and what became of it. Pure.
import type { Cause } from '@inlet/sdk';
import type { Hue } from '../ui/hues.ts';

export type CauseLook = 'running' | 'cancelled' | 'undone' | 'undoing' | 'none';

/** `undo` is the one that reverted it, as far as it is known. */
export function lookOf(
  { state, undone_by }: Pick<Cause, 'state' | 'undone_by'>,
  undo?: Pick<Cause, 'state'>,
): CauseLook {
  if (state === 'running') return 'running';
  if (undone_by !== null) return undo?.state === 'running' ? 'undoing' : 'undone';
  return state === 'cancelled' ? 'cancelled' : 'none';
}

export const hueOfLook: Record<Exclude<CauseLook, 'none'>, Hue> = {
  running: 'violet',
  undoing: 'violet',
  cancelled: 'yellow',
  undone: 'gray',
};
