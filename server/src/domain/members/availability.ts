// When a member takes leads: within their working hours, on days without an absence, and up to a
// number a day. All of it is in the time zone of the member. Pure.

export interface WorkingSpan {
  /** 1 for Monday. */
  weekday: number;
  from: string;
  /** `24:00` is the end of the day. */
  to: string;
}

/** From the first day to the last one, both included. */
export interface Absence {
  from: string;
  to: string;
  note: string | null;
}

export interface Availability {
  /** Null is any time. */
  workingHours: readonly WorkingSpan[] | null;
  absences: readonly Absence[];
  /** How many leads automations may assign to them in a day; null for any number. */
  dailyLeadLimit: number | null;
}

/** The leads that a member got on a day. */
export interface LeadCount {
  day: string;
  leads: number;
}

export type Verdict =
  | { isAvailable: true }
  | { isAvailable: false; reason: 'absent'; until: string }
  | { isAvailable: false; reason: 'outside_hours' | 'limit_reached' };

/** No wait for a member is longer. */
const maxDays = 400;

export function availabilityAt(
  member: Availability,
  at: Date,
  timeZone: string,
  leadsToday: number,
): Verdict {
  const now = zonedTime(at, timeZone);
  const today = now.toPlainDate();
  const absence = absenceOn(member, today.toString());
  if (absence !== undefined) {
    return { isAvailable: false, reason: 'absent', until: endOf(member, absence) };
  }
  const isWorking = spansOn(member, today, timeZone).some(
    ({ start, end }) => start <= at.getTime() && at.getTime() < end,
  );
  if (!isWorking) return { isAvailable: false, reason: 'outside_hours' };
  const { dailyLeadLimit: limit } = member;
  if (limit !== null && leadsToday >= limit) return { isAvailable: false, reason: 'limit_reached' };
  return { isAvailable: true };
}

/** The first moment from `at` on at which the member is available; null when none is near. */
export function nextAvailable(
  member: Availability,
  at: Date,
  timeZone: string,
  leadsToday: number,
): Date | null {
  const today = zonedTime(at, timeZone).toPlainDate();
  const { dailyLeadLimit: limit } = member;
  const isFull = limit !== null && leadsToday >= limit;
  for (let days = isFull ? 1 : 0; days <= maxDays; days += 1) {
    const spans = workSpansOn(member, today.add({ days }), timeZone);
    const span = spans.find(({ end }) => end > at.getTime());
    if (span !== undefined) return new Date(Math.max(span.start, at.getTime()));
  }
  return null;
}

/** The day that it is for the member. */
export const dayOf = (at: Date, timeZone: string): string =>
  zonedTime(at, timeZone).toPlainDate().toString();

export const leadsOn = (day: string, count: LeadCount | undefined): number =>
  count?.day === day ? count.leads : 0;

export const zonedTime = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

const absenceOn = ({ absences }: Availability, day: string): Absence | undefined =>
  absences.find(({ from, to }) => from <= day && day <= to);

/** The last day of the absence, and of those that follow it at once. */
function endOf(member: Availability, absence: Absence): string {
  const next = Temporal.PlainDate.from(absence.to).add({ days: 1 }).toString();
  const following = absenceOn(member, next);
  return following === undefined ? absence.to : endOf(member, following);
}

export interface Span {
  start: number;
  end: number;
}

/** The spans of a day on which the member works, in the order of time. */
export const workSpansOn = (
  member: Availability,
  day: Temporal.PlainDate,
  timeZone: string,
): Span[] =>
  absenceOn(member, day.toString()) === undefined ? spansOn(member, day, timeZone) : [];

/** A time that the clock skips is the moment after the gap. */
function spansOn(
  { workingHours }: Availability,
  day: Temporal.PlainDate,
  timeZone: string,
): Span[] {
  const at = (time: string) =>
    (time === '24:00'
      ? day.add({ days: 1 }).toZonedDateTime({ timeZone })
      : day.toZonedDateTime({ timeZone, plainTime: time })
    ).epochMilliseconds;
  const spans = workingHours?.filter(({ weekday }) => weekday === day.dayOfWeek) ?? [
    { from: '00:00', to: '24:00' },
  ];
  return spans
    .map(({ from, to }) => ({ start: at(from), end: at(to) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
}
