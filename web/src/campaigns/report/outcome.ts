// What became of a message: the furthest that is known of it. Pure.
import type { CampaignMessage } from '@inlet/sdk';
import type { Hue } from '../../ui/hues.ts';

const bad = ['complained', 'bounced', 'unsubscribed'] as const;
const good = ['won', 'replied', 'clicked', 'opened', 'delivered'] as const;
type Fact = (typeof bad)[number] | (typeof good)[number];

export type Outcome = Fact | CampaignMessage['state'];

export function outcomeOf(message: CampaignMessage): Outcome {
  if (message.state !== 'sent') return message.state;
  return [...bad, ...good].find((fact) => message[`${fact}_at`] !== null) ?? 'sent';
}

export const timeOf = (message: CampaignMessage): string | null => {
  const fact = [...bad, ...good].find((one) => one === outcomeOf(message));
  return fact === undefined ? message.sent_at : message[`${fact}_at`];
};

export const outcomeHues: Record<Outcome, Hue> = {
  ...{ complained: 'red', bounced: 'red', unsubscribed: 'orange', failed: 'red' },
  ...{ won: 'green', replied: 'green', clicked: 'violet', opened: 'blue', delivered: 'gray' },
  ...{ queued: 'gray', sending: 'blue', sent: 'gray', suppressed: 'gray', unknown: 'orange' },
};
