// When a notification is sent by mail or push. Pure.
import type { NotificationKind } from '../notification.ts';
import type { Preferences, QuietHours } from '../preferences/preferences.ts';

export const deliveryChannels = ['email', 'push'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

export interface DeliveryRules extends Pick<Preferences, 'quietHours' | 'digestAt'> {
  /** Of the person. */
  timeZone: string;
}

/** What comes within this time is one mail. */
export const gatherMs = 60_000;

/** A digest would come too late for it, and so would a phone that saves its battery. */
export const isUrgent = (kind: NotificationKind): boolean => kind === 'lead_waiting';

export function deliveryTime(
  channel: DeliveryChannel,
  kind: NotificationKind,
  at: Date,
  { quietHours, digestAt, timeZone }: DeliveryRules,
): Date {
  const now = zoned(at, timeZone);
  const waits = channel === 'email' && digestAt !== null && !isUrgent(kind);
  const soon = channel === 'email' ? now.add({ milliseconds: gatherMs }) : now;
  const first = waits ? nextTime(now, digestAt) : soon;
  return new Date(afterQuietHours(first, quietHours).epochMilliseconds);
}

/** The next moment at which it is this time of day; one that the clock skips is after the gap. */
function nextTime(from: Temporal.ZonedDateTime, time: string): Temporal.ZonedDateTime {
  const { timeZoneId: timeZone } = from;
  const today = from.toPlainDate().toZonedDateTime({ timeZone, plainTime: time });
  if (Temporal.ZonedDateTime.compare(today, from) > 0) return today;
  return from.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: time });
}

function afterQuietHours(
  at: Temporal.ZonedDateTime,
  quietHours: QuietHours | null,
): Temporal.ZonedDateTime {
  if (quietHours === null) return at;
  const { start, end } = quietHours;
  const time = at.toPlainTime().toString().slice(0, 5);
  const isQuiet = start <= end ? start <= time && time < end : start <= time || time < end;
  return isQuiet ? nextTime(at, end) : at;
}

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
