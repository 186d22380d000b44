import type { Campaign } from '@inlet/sdk';
import { t } from '../texts/t.ts';
import { Flag } from '../ui/flag.tsx';
import type { Hue } from '../ui/hues.ts';

const hues: Record<Campaign['status'], Hue> = {
  ...{ draft: 'gray', scheduled: 'yellow', sending: 'blue' },
  ...{ paused: 'orange', sent: 'green', cancelled: 'gray' },
};

export const CampaignState = ({ status }: Pick<Campaign, 'status'>) => (
  <Flag hue={hues[status]}>{t(`campaigns.state_${status}`)}</Flag>
);
