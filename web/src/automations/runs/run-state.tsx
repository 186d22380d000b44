import type { AutomationRun } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';
import type { Hue } from '../../ui/hues.ts';

type State = AutomationRun['state'];

const hues: Record<State, Hue> = {
  ...{ ready: 'blue', waiting: 'yellow', calling: 'blue' },
  ...{ finished: 'green', failed: 'red', cancelled: 'gray' },
};

export const RunStateFlag = ({ state }: { state: State }) => (
  <Flag hue={hues[state]}>{t(`automations.state_${state}`)}</Flag>
);
