// When and by whom the consent of each channel was changed, from the log of the contact. Pure.
import type { ActivityEntry, ChannelConsent } from '@inlet/sdk';

export const channels = ['email', 'phone', 'sms', 'whatsapp', 'post'] as const;
export type Channel = (typeof channels)[number];

export interface ConsentChange {
  sequence: number;
  actor: ActivityEntry['actor'];
  at: string;
  status: ChannelConsent['status'];
  source: string | null;
}

/** Newest first, as the entries are. */
export function consentHistory(
  entries: readonly ActivityEntry[],
): ReadonlyMap<Channel, readonly ConsentChange[]> {
  const changes = new Map<Channel, ConsentChange[]>();
  for (const { sequence, actor, timestamp, after } of entries) {
    const consent = after?.consent;
    if (typeof consent !== 'object' || consent === null) continue;
    for (const channel of channels) {
      if (!(channel in consent)) continue;
      const entry = (consent as Record<string, Partial<ChannelConsent> | null>)[channel];
      const change: ConsentChange = {
        ...{ sequence, actor, at: entry?.at ?? timestamp },
        status: entry?.status ?? 'unknown',
        source: entry?.source ?? null,
      };
      changes.set(channel, [...(changes.get(channel) ?? []), change]);
    }
  }
  return changes;
}
