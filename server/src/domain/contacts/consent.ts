// The consent of a contact by channel: what the person allowed, where and when. Its history is in the
// event log. Pure.

export const channels = ['email', 'phone', 'sms', 'whatsapp', 'post'] as const;
export const consentStatuses = ['granted', 'denied', 'unknown'] as const;

export type Channel = (typeof channels)[number];

export interface ChannelConsent {
  status: (typeof consentStatuses)[number];
  /** Where the person gave or withdrew it, such as a form or a call. */
  source: string | null;
  /** An ISO time. */
  at: string;
}

/** A channel without an entry is unknown. */
export type Consent = Partial<Record<Channel, ChannelConsent>>;

type ChannelChange = Pick<ChannelConsent, 'status'> & Partial<ChannelConsent>;

/** An absent channel keeps its entry; null removes it. */
export type ConsentChanges = Partial<Record<Channel, ChannelChange | null>>;

/** A sent entry replaces that of its channel. Null removes all. */
export function changedConsent(
  consent: Consent,
  changes: ConsentChanges | null,
  now: Date,
): Consent {
  if (changes === null) return {};
  const changed = { ...consent };
  for (const channel of channels) {
    const change = changes[channel];
    if (change === undefined) continue;
    // An unknown status without where or when says no more than no entry.
    const isEmpty = change?.status === 'unknown' && !change.source && change.at === undefined;
    if (change === null || isEmpty) delete changed[channel];
    else changed[channel] = entryOf({ at: now.toISOString(), source: null, ...change });
  }
  return inOrder(changed);
}

/** With channels and fields in one order: JSON from the database has another. */
export function inOrder(consent: Consent): Consent {
  const ordered: Consent = {};
  for (const channel of channels) {
    const entry = consent[channel];
    if (entry !== undefined) ordered[channel] = entryOf(entry);
  }
  return ordered;
}

const entryOf = ({ status, source, at }: ChannelConsent): ChannelConsent => ({
  status,
  source,
  at,
});
