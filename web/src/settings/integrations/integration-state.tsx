// Whether an integration works.
import type { Integration } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';

const stateHues = { ok: 'green', waiting: 'blue', failing: 'red', off: 'gray' } as const;

export function IntegrationState({ state }: Pick<Integration, 'state'>) {
  return <Flag hue={stateHues[state]}>{t(`integrations.state_${state}`)}</Flag>;
}
