// Whether an endpoint gets messages.
import type { Webhook } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';

type State = Pick<Webhook, 'active' | 'disabled_at' | 'disabled_reason'>;

export function EndpointState({ active, disabled_at, disabled_reason }: State) {
  if (active) return <Flag hue="green">{t('webhooks.active')}</Flag>;
  if (disabled_at === null) return <Flag hue="gray">{t('webhooks.paused')}</Flag>;
  return (
    <span title={disabled_reason ?? undefined}>
      <Flag hue="red">{t('webhooks.disabled')}</Flag>
    </span>
  );
}
