// How an attempt or a message ended.
import type { WebhookAttempt } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';

const hues = { delivered: 'green', failed: 'red', interrupted: 'yellow' } as const;

export function Outcome({ outcome, status }: Pick<WebhookAttempt, 'outcome' | 'status'>) {
  return (
    <Flag hue={hues[outcome]}>
      {t(`webhooks.outcome_${outcome}`)}
      {status !== null && ` ${status}`}
    </Flag>
  );
}
