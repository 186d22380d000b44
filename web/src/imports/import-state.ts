// The steps of an import, and the colours of its states. Pure.
import type { Import } from '@inlet/sdk';
import type { Hue } from '../ui/hues.ts';

const hues: Record<Import['state'], Hue> = {
  ready: 'blue',
  running: 'violet',
  paused: 'yellow',
  finished: 'green',
  cancelled: 'gray',
  failed: 'red',
};

export const hueOfState = ({ state, undone }: Pick<Import, 'state' | 'undone'>): Hue =>
  undone ? 'gray' : hues[state];

export const steps = ['file', 'map', 'run', 'result'] as const;
export type Step = (typeof steps)[number];

export function stepOf({ state }: Pick<Import, 'state'>): Step {
  if (state === 'ready') return 'map';
  return state === 'running' || state === 'paused' ? 'run' : 'result';
}
