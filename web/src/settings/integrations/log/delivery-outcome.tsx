// What became of a delivery.
import type { IntegrationDelivery } from '@inlet/sdk';
import { t } from '../../../texts/t.ts';
import { Flag } from '../../../ui/flag.tsx';

const hues = {
  handled: 'green',
  waiting: 'blue',
  ignored: 'gray',
  failed: 'red',
  refused: 'orange',
} as const;

type Outcome = Pick<IntegrationDelivery, 'state' | 'reason'>;

export function DeliveryOutcome({ state, reason }: Outcome) {
  // One that waits with a reason has failed, and is tried again.
  if (state === 'waiting' && reason !== null) {
    return <Flag hue="yellow">{t('integrations.delivery_retried')}</Flag>;
  }
  return <Flag hue={hues[state]}>{t(`integrations.delivery_${state}`)}</Flag>;
}
