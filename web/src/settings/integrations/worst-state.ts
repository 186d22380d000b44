// The state that a group of integrations shows: that of the one which needs somebody most. Pure.
import type { Integration } from '@inlet/sdk';

type State = Integration['state'];

const byNeed: readonly State[] = ['failing', 'waiting', 'ok', 'off'];

export const worstState = (integrations: readonly Pick<Integration, 'state'>[]): State =>
  byNeed.find((state) => integrations.some((one) => one.state === state)) ?? 'off';
